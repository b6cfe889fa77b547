import { describe, expect, it } from 'vitest';
import { holdsEmbargo, isEmbargoLine } from '../../../../src/intake/secrecy/embargo-line.ts';
import { makeDesk, ninjsText, TEXTS } from '../../../intake/importing.ts';

describe('a line that holds a text back', () => {
  it.each([
    'EMBARGOED UNTIL 0001 GMT',
    '*** Embargoed until 6 a.m. Monday ***',
    'STRICT EMBARGO until 18:00 CET, Friday',
    'Embargo: 12.03. 09.00',
    'NOT FOR PUBLICATION BEFORE 0900 TUESDAY',
    'Not for release before noon',
    'Do not publish before Sunday 7 June',
    'HOLD FOR RELEASE',
    'Sperrfrist: Mittwoch 11 Uhr',
    'Gesperrt bis 18 Uhr',
    'SOUS EMBARGO JUSQU’À MARDI 6H',
    'Embargo jusqu’au 3 mars',
    'Ne pas publier avant 18h',
    'EMBARGADO HASTA LAS 10.00',
    'No publicar antes de las 8',
    'Sotto embargo fino alle 12',
    'Embargo até às 9h',
    'Embargo tot dinsdag 6.00 uur',
    'EMBARGO HINGGA PUKUL 09.00 WIB',
    'Jangan disiarkan sebelum pukul 10.00',
    '【解禁日時】2026年3月1日午前9時',
    '3月1日午前9時解禁',
    '3月1日朝刊まで掲載禁止',
    '3月1日9时前不得发布',
    '請勿提前發布',
    'محظور النشر حتى الساعة التاسعة',
    'لا يُنشر قبل السادسة',
    'Не публиковать до 9:00',
    '엠바고: 3월 1일 09:00',
  ])('is %s', (line) => {
    expect(isEmbargoLine(line)).toBe(true);
  });

  it.each([
    'Embargo on sugar lifted after forty years',
    'The embargo until 2019 cost farmers dear',
    'EU extends embargo on timber until 2031',
    'Embargo until 2031',
    'L’embargo sur le bois prolongé',
    'アユ漁解禁、釣り人でにぎわう',
    '解禁を祝う',
    '政府は大麻の使用を禁止する方針',
    '政府禁止发布虚假广告的规定生效',
    'حظر النشر في قضية الجسر',
    'Release of the film is not for children',
    'Do not publish? The paper did it all the same',
    'For release of the birds the town paid 40 crowns',
  ])('is not %s', (line) => {
    expect(holdsEmbargo(line)).toBe(false);
  });

  it.each(['Mayor to resign (EMBARGOED UNTIL 0001 GMT)', 'Mayor to resign – Sperrfrist 12 Uhr', 'GHENT (X) NOT FOR PUBLICATION BEFORE 9'])(
    'may stand within %s',
    (line) => {
      expect(holdsEmbargo(line)).toBe(true);
    },
  );
});

it.each([
  ['at the top of a text', { bodies: [{ contentType: 'text/plain', value: `EMBARGOED UNTIL 0001 GMT\n\n${TEXTS.en}` }] }],
  ['in its headline', { headlines: [{ value: 'Market opens again (EMBARGO 6 A.M.)' }] }],
  ['in a note to editors', { edNote: 'Eds: for Tuesday\nSperrfrist: 12 Uhr' }],
])('an embargo in words %s withholds the article, with a note', (_name, fields) => {
  const desk = makeDesk();
  const [answer] = desk.send({ 'a.json': ninjsText(fields) });
  expect(answer).toMatchObject({
    kind: 'new',
    notes: expect.arrayContaining([expect.objectContaining({ severity: 'warning' })]) as unknown,
  });
  expect(answer!.notes.map(({ found }) => found).join('\n')).toMatch(/withheld until you publish it/);
  const article = desk.read(answer!.file!);
  expect(article).toContain('pubStatus: withheld');
  expect(article.split('\n---\n')[1]).not.toMatch(/EMBARGO/);
});

it('an embargo without an offset has no end', () => {
  const desk = makeDesk();
  const [answer] = desk.send({ 'a.json': ninjsText({ embargoedUntil: '2030-12-01T06:00:00' }) });
  expect(answer!.notes.map(({ found }) => found).join('\n')).toContain('names no offset from UTC');
  const article = desk.read(answer!.file!);
  expect(article).toContain('pubStatus: withheld');
  expect(article).toContain('edNote: "Embargo as sent: 2030-12-01T06:00:00"');
  expect(article).not.toContain('embargoedUntil:');
});

it.each(['2030-12-01', '1 December 2030'])('an embargo until the day %s, without an hour, has no end', (day) => {
  const desk = makeDesk();
  const [answer] = desk.send({ 'a.json': ninjsText({ embargoedUntil: day }) });
  expect(answer!.notes.map(({ found }) => found).join('\n')).toContain('names no time');
});

it('an embargo with an offset ends at that time', () => {
  const desk = makeDesk();
  const [answer] = desk.send({ 'a.json': ninjsText({ embargoedUntil: '2030-12-01T06:00:00+01:00' }) });
  expect(answer!.notes).toEqual([]);
  expect(desk.read(answer!.file!)).toContain('embargoedUntil: 2030-12-01T06:00:00+01:00');
});
