import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { textToMdast } from '../../../../src/intake/body/plain-text.ts';
import { takeServiceNotes } from '../../../../src/intake/secrecy/service-notes.ts';
import { expectLinear } from '../../../growth.ts';

function take(text: string) {
  const root = textToMdast(text);
  return { taken: takeServiceNotes(root), rest: root.children.map((block) => toString(block)) };
}

const FIRST = 'The harbour opened again on Monday.';
const LAST = 'Ships came in at noon.';

describe('notes to the subscribers of a wire', () => {
  it.each([
    'For access to harbour charts please contact our Chart Team on (09) 555 0101.',
    'Pour accéder à nos cartes, contactez notre service clients au 09 555 01 01.',
    'Untuk mengakses grafik, hubungi tim layanan di 021 555 0101.',
    'See also on general file:',
    'PREMIUM HARBOUR STORIES',
    'The following harbour stories are available on our premium service.',
    'Also Tides, Ferries and Weather to come.',
  ])('are removed within a text: %s', (note) =>
    expect(take(`${FIRST}\n\n${note}\n\n${LAST}`)).toEqual({ taken: [note], rest: [FIRST, LAST] }),
  );

  it.each(['(FERRY WRAP to come)', '(ENCADRÉ à venir)', '(FOTO menyusul)'])('are removed behind a sentence: %s', (note) => {
    expect(take(`${FIRST} ${note}\n\n${LAST}`)).toEqual({ taken: [note], rest: [FIRST, LAST] });
    expect(take(`${FIRST.slice(0, -1)} ${note}.\n\n${LAST}`)).toEqual({ taken: [note], rest: [FIRST, LAST] });
  });

  it.each([
    'For access to the quay, visitors need a pass.',
    'More ships are also to come in May, and others in June.',
    'The worst is (so they say) yet (in May) to come',
  ])('are not %s', (words) => expect(take(`${FIRST}\n\n${words}`)).toEqual({ taken: [], rest: [FIRST, words] }));

  it('are found in linear time', () => expectLinear((size) => takeServiceNotes(textToMdast(`also ${'to come '.repeat(size)}`)), 5000));
});
