import { expect, it } from 'vitest';
import { textToMdast } from '../../../../src/intake/body/plain-text.ts';
import { isStamp, takeStamp } from '../../../../src/intake/furniture/stamp.ts';
import { wordsOf } from '../../../../src/intake/body/words.ts';

const SENT = ['2026-06-03T22:15:00+02:00'];

it.each([
  ['Publié le 03/06/2026 - 22:15', 'fr'],
  ['Mis à jour le 3 juin 2026 à 22h15', 'fr'],
  ['Mercredi 3 juin', 'fr'],
  ['Wednesday, 03 June 2026 10:15 PM SGT', 'en'],
  ['Published June 3, 2026 | Updated June 4, 2026', 'en'],
  ['June 3, 2026 at 10:15 p.m. ET', 'en'],
  ['Rabu, 3 Juni 2026 | 22:15 WIB', 'id'],
  ['Veröffentlicht am 03.06.2026, 22:15 Uhr', 'de'],
  ['2026年6月3日(水) 午後10時15分', 'ja'],
  ['发布时间：2026-06-03 22:15', 'zh'],
  ['نشر في ٣ يونيو ٢٠٢٦ - 22:15', 'ar'],
])('%s repeats the date', (line, language) => {
  expect(isStamp(line, SENT, language)).toBe(true);
});

it.each([
  ['Published 3 May 2026', 'en'],
  ['On June 3, 2026 the mill burned', 'en'],
  ['TORHOUT, June 3', 'en'],
  ['3 juin 2026, Femke Bos', 'fr'],
  ['3', 'en'],
  ['22:15', 'en'],
])('%s does not repeat the date', (line, language) => {
  expect(isStamp(line, SENT, language)).toBe(false);
});

it('reads dates as the page writes them, and recognises a reading time alone', () => {
  expect(isStamp('Publié le 3 juin 2026 à 22h15', ['3 juin 2026 22:15'], 'fr')).toBe(true);
  expect(isStamp('7 min read', [])).toBe(true);
});

it('stays if the wire sent no date', () => {
  expect(isStamp('Publié le 03/06/2026', [], 'fr')).toBe(false);
});

it('is removed from the top, but not if there is nothing else', () => {
  const root = textToMdast('June 3, 2026\n\nThe mill burned.');
  expect(takeStamp(root, SENT, 'en')).toBe('June 3, 2026');
  expect(root.children.map(wordsOf)).toEqual(['The mill burned.']);
  expect(takeStamp(textToMdast('June 3, 2026'), SENT, 'en')).toBeUndefined();
});
