import { describe, expect, it } from 'vitest';
import { cleanDateline, cleanPlace } from '../../../../../src/intake/furniture/dateline/sent.ts';

describe('a dateline that is sent separately from the text', () => {
  it.each([
    ['TORHOUT, Belgium (AP) —', 'TORHOUT, Belgium (AP)'],
    ['TORHOUT, June 3 -', 'TORHOUT, June 3'],
    ['Torhout', 'Torhout'],
    ['TORHOUT 20260603T081500+0000', 'TORHOUT'],
    ['新华社北京6月3日电', '新华社北京6月3日电'],
    ['الشارقة في 3 يونيو', 'الشارقة في 3 يونيو'],
    ['JUNE 03, 2026', undefined],
    ['June 3', undefined],
    ['Wednesday, June 3', undefined],
    ['3 juin 2026', undefined],
    ['2026年6月3日', undefined],
    ['03/06/2026', undefined],
    ['3 يونيو 2026', undefined],
    ['20260603T081500+0000', undefined],
    ['2026-06-03T08:15:00Z', undefined],
    ['AFP', undefined],
    ['(AFP)', undefined],
    ['AFP, June 3', undefined],
    ['N/A', undefined],
    ['No-Data-Available', undefined],
    ['Publié le 3 juin 2026', undefined],
    ['', undefined],
  ])('%s', (sent, wanted) => {
    expect(cleanDateline(sent, 'fr')).toBe(wanted);
  });
});

it.each([
  ['Torhout', 'Torhout'],
  ['N/A', undefined],
  ['No-Data-Available', undefined],
  ['June 3, 2026', undefined],
  ['Reuters', undefined],
])('accepts only a possible place: %s', (sent, wanted) => {
  expect(cleanPlace(sent)).toBe(wanted);
});
