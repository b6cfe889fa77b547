import { expect, it } from 'vitest';
import { makeDesk, TEXTS } from '../../../intake/importing.ts';

/** The article from a text with this end, and its notes. */
function send(end: string, text: string = TEXTS.en): { body: string; front: string; said: string } {
  const desk = makeDesk();
  const [answer] = desk.send({ 'a.txt': `Title: Market opens again\nDate: 2026-03-23T08:00:00Z\n\n${text}\n\n${end}` });
  const [front, ...body] = desk.read(answer!.file!).split('\n---\n');
  return { front: front!, body: body.join(''), said: answer!.notes.map((note) => note.found).join('\n') };
}

it.each([
  ['* * * *\nThe following information is not for publication\n\nDesk: +32 9 555 0101', TEXTS.en],
  ['# xyz NOTEBOOK\n\n## xyz Contacts\n- Desk: +32 9 555 0101', TEXTS.en],
  ['# Notizblock\n\n## Internet\n- Haus: +32 9 555 0101', TEXTS.en],
  ['Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt\n\nTel: +32 9 555 0101', TEXTS.en],
  ['Les informations suivantes ne sont pas destinées à la publication\n\nTél : +32 9 555 0101', TEXTS.fr],
  ['Informasi berikut tidak untuk dipublikasikan\n\nTelepon: +32 9 555 0101', TEXTS.id],
  ['以下内容不供发表\n\n电话：+32 9 555 0101', TEXTS.zh],
  ['以下は掲載しないでください\n\n電話：+32 9 555 0101', TEXTS.ja],
  ['المعلومات التالية ليست للنشر\n\nهاتف: +32 9 555 0101', TEXTS.ar],
  ['(Not for publication: reporter’s telephone +32 9 555 0101)', TEXTS.en],
  ['FOR EDITORS ONLY\n\nCall +32 9 555 0101', TEXTS.en],
])('what a wire sends only to editors is not part of the text: %s', (end, text) => {
  const { body, front, said } = send(end, text);
  expect(body).not.toContain('555 0101');
  expect(body.trim()).toBe(text);
  expect(front).toContain('edNote:');
  expect(front).toContain('555 0101');
  expect(said).toMatch(/it is for editors, and kept as `edNote`/);
});

it.each([
  'The minister said: “This is not for publication.”',
  'Notebook\n\nThe notebook that he left on the train was found in Lille by a cleaner who could not read it.',
  'Her diary was meant for her friends, and it took her years to have it published.',
])('text that only mentions it stays: %s', (end) => {
  expect(send(end).body).toContain(end.split('\n').at(-1)!.slice(0, 30));
});

it('a text that begins like that is withheld', () => {
  const { front, body } = send('The market is old.', `Not for publication\n\n${TEXTS.en}`);
  expect(front).toContain('pubStatus: withheld');
  expect(body).toContain(TEXTS.en);
});
