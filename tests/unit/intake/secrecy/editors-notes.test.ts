import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { textToMdast } from '../../../../src/intake/body/plain-text.ts';
import { takeEditorsNotes } from '../../../../src/intake/secrecy/editors-notes.ts';

function take(text: string) {
  const root = textToMdast(text);
  return { taken: takeEditorsNotes(root), rest: root.children.map((block) => toString(block)) };
}

const TEXT = 'The harbour opened again on Monday.\n\nShips came in at noon.';
const rest = TEXT.split('\n\n');

describe('notes to newsrooms', () => {
  it.each([
    'Eds: With photos.',
    'ATTN EDITORS: this repeats an earlier story',
    'Note to editors: pictures follow',
    'EDITOR’S NOTE: adds quotes',
    '(REPEATING FOR ALL CLIENTS)',
    'Hinweis an die Redaktion: Bilder folgen',
    'Note aux rédactions : photos à suivre',
    'Catatan untuk redaksi: foto menyusul',
  ])('are removed from the top: %s', (note) => expect(take(`${note}\n\n${TEXT}`)).toEqual({ taken: [note], rest }));

  it.each(['Editor’s note: this story speaks of violence.', '(GHENT HARBOUR)', 'Contact with the ship was lost.'])('are not %s', (line) =>
    expect(take(`${line}\n\n${TEXT}`)).toEqual({ taken: [], rest: [line, ...rest] }),
  );

  it.each([
    'Media contact: Nina Poel, +32 9 555 01 01',
    'Contact presse : Nina Poel, poel@harbour.example',
    'Kontak media: Nina Poel, +62 21 555 0101',
    'お問い合わせ：港湾局 press@harbour.example',
  ])('are removed from the foot: %s', (contact) => expect(take(`${TEXT}\n\n${contact}`)).toEqual({ taken: [contact], rest }));

  it('ends with the lines below a title', () =>
    expect(take(`${TEXT}\n\nContacts\n\nNina Poel\n\npoel@harbour.example`)).toEqual({
      taken: ['Contacts\nNina Poel\npoel@harbour.example'],
      rest,
    }));

  it('keeps a last sentence with a number in it', () =>
    expect(take(`${TEXT}\n\nReaders can call the harbour on +32 9 555 01 01.`).taken).toEqual([]));

  it('removes the telephone line of a desk', () =>
    expect(take(`${TEXT}\n\nTel: +32 9 555 01 01; <desk@wire.example>`)).toMatchObject({ rest }));
});
