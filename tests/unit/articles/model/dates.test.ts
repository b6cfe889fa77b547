import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayIn, isDay, isMoment, isTimeZone } from '../../../../src/articles/model/dates.ts';

it.each([
  '2024-03-26T14:05:00+07:00',
  '2024-03-26T14:05Z',
  '2024-02-29T23:59:59.999Z',
  '1605-01-01T00:00:00-12:00',
  '2199-12-31T00:00:00+14:00',
])('%s is a moment', (text) => expect(isMoment(text)).toBe(true));

it.each([
  '2024-03-26',
  '2024-03-26T14:05:00',
  '2024-03-26 14:05:00+07:00',
  '2024-03-26T14:05:00+0700',
  '2024-02-30T14:05:00Z',
  '2023-02-29T14:05:00Z',
  '2024-04-31T14:05:00Z',
  '2024-13-01T14:05:00Z',
  '2024-00-10T14:05:00Z',
  '2024-01-00T14:05:00Z',
  '2024-03-26T24:00:00Z',
  '2024-03-26T14:60:00Z',
  '2024-03-26T14:05:60Z',
  '2024-03-26T14:05:00+15:00',
  '2024-03-26T14:05:00+07:60',
  '0000-03-26T14:05:00Z',
  '0099-03-26T14:05:00Z',
  '9999-03-26T14:05:00Z',
  ' 2024-03-26T14:05:00Z',
  '2024-03-26T14:05:00Z\n',
  '٢٠٢٤-03-26T14:05:00Z',
  '',
])('%j is not a moment', (text) => expect(isMoment(text)).toBe(false));

it('accepts only moments that can be parsed', () => {
  const two = (most: number) => fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(2, '0'));
  fc.assert(
    fc.property(fc.integer({ min: 1500, max: 2300 }), two(13), two(32), two(25), two(61), (year, month, day, hour, minute) => {
      const text = `${year}-${month}-${day}T${hour}:${minute}:00Z`;
      if (isMoment(text)) expect(new Date(text).toISOString()).toBe(`${text.slice(0, -1)}.000Z`);
    }),
  );
});

it.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2024-2-9', false],
  ['2024-03-26T14:05:00Z', false],
])('%s is a day: %s', (text, is) => expect(isDay(text)).toBe(is));

it.each([
  ['2024-03-26T16:59:59Z', 'Asia/Jakarta', '2024-03-26'],
  ['2024-03-26T17:00:00Z', 'Asia/Jakarta', '2024-03-27'],
  ['2024-03-26T03:59:59Z', 'America/New_York', '2024-03-25'],
  ['2024-12-31T23:30:00Z', 'Pacific/Kiritimati', '2025-01-01'],
  ['1701-05-04T12:00:00Z', 'UTC', '1701-05-04'],
])('%s in %s is %s', (moment, zone, day) => expect(dayIn(Date.parse(moment), zone)).toBe(day));

it.each([
  ['Asia/Jakarta', true],
  ['UTC', true],
  ['Asia/Batavia2', false],
  ['', false],
])('%j is a time zone: %s', (text, is) => expect(isTimeZone(text)).toBe(is));
