import { describe, expect, it } from 'vitest';
import * as format from '../../../src/languages/format.ts';

const MOMENT = '2024-03-26T20:05:00Z';

describe('a moment', () => {
  it.each([
    ['fr', '27 mars 2024, 03:05 UTC+7'],
    ['id', '27 Mar 2024, 03.05 WIB'],
    ['ja', '2024年3月27日 3:05 GMT+7'],
  ])('in %s is shown in the publication’s time zone', (language, text) => {
    expect(plain(format.formatMoment(MOMENT, language, 'Asia/Jakarta'))).toBe(text.replace(' 3:05', ' 03:05'));
  });

  it.each(['fr', 'en', 'ar', 'ja', 'zh', 'id'])('just after midnight in %s is 00, not 24', (language) => {
    const text = plain(format.formatMoment('2024-03-26T17:05:00Z', language, 'Asia/Jakarta'));
    expect(text).toMatch(/\b00[:.]05\b/);
  });

  it('is the same from a string and from milliseconds', () => {
    expect(format.formatDay(Date.parse(MOMENT), 'fr', 'Asia/Jakarta')).toBe(format.formatDay(MOMENT, 'fr', 'Asia/Jakarta'));
  });
});

describe('a day', () => {
  it.each([
    ['fr', '27 mars 2024', 'mercredi 27 mars 2024', 'mars 2024'],
    ['ja', '2024年3月27日', '2024年3月27日水曜日', '2024年3月'],
    ['zh', '2024年3月27日', '2024年3月27日星期三', '2024年3月'],
    ['ar', '27 مارس 2024', 'الأربعاء، 27 مارس 2024', 'مارس 2024'],
    ['id', '27 Mar 2024', 'Rabu, 27 Maret 2024', 'Maret 2024'],
  ])('in %s is written as usual in the language', (language, day, long, month) => {
    expect(plain(format.formatDay(MOMENT, language, 'Asia/Jakarta'))).toBe(day);
    expect(plain(format.formatCalendarDay('2024-03-27', language))).toBe(day);
    expect(plain(format.formatLongDay('2024', '03', '27', language))).toBe(long);
    expect(plain(format.formatMonth('2024', '03', language))).toBe(month);
  });

  it.each(['fr', 'ja', 'ar'])('of the calendar is the same in every time zone (%s)', (language) => {
    expect(format.formatCalendarDay('2024-01-01', language)).toMatch(/2024/);
    expect(format.formatCalendarDay('2024-12-31', language)).toMatch(/2024/);
  });
});

it('writes years and numbers as usual in the language', () => {
  expect(format.formatYear('2024', 'ja')).toBe('2024年');
  expect(format.formatYear('2024', 'fr')).toBe('2024');
  expect(plain(format.formatNumber(12345, 'fr'))).toBe('12 345');
  expect(format.formatNumber(12345, 'id')).toBe('12.345');
});

/** Without the kinds of spaces and the direction marks that differ between versions of ICU. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f]/g, '');
}
