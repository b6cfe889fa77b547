import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMoment } from '../../../../src/articles/model/dates.ts';
import { readMoment } from '../../../../src/intake/moments/moment.ts';

describe('a moment with an offset', () => {
  it.each([
    ['2024-03-26T14:05:00+07:00', '2024-03-26T14:05:00+07:00'],
    ['2024-03-26T14:05Z', '2024-03-26T14:05Z'],
    ['20170102T222800+0000', '2017-01-02T22:28:00+00:00'],
    ['20210516T080625Z', '2021-05-16T08:06:25Z'],
    ['2021-05-16 08:06:25 +0200', '2021-05-16T08:06:25+02:00'],
    ['2021-05-16T08:06:25.123456789012+02', '2021-05-16T08:06:25.123456789+02:00'],
    ['2021-05-16t08:06:25z', '2021-05-16T08:06:25Z'],
    ['Wed, 02 Oct 2002 15:00:00 +0200', '2002-10-02T15:00:00+02:00'],
    ['Wed, 2 Oct 2002 15:00:00 GMT', '2002-10-02T15:00:00+00:00'],
    ['2 Oct 02 15:00 EST', '2002-10-02T15:00:00-05:00'],
    ['02 Oct 98 15:00:00 UT', '1998-10-02T15:00:00+00:00'],
    ['Wed, 02 Oct 2002 15:00:00 -0000', '2002-10-02T15:00:00-00:00'],
    ['26 Mar 2024 14.05 WIB', '2024-03-26T14:05:00+07:00'],
    ['٢٠٢٤-٠٣-٢٦T١٤:٠٥:٠٠+٠٧:٠٠', '2024-03-26T14:05:00+07:00'],
    ['２０２４年３月２６日 14:05 JST', '2024-03-26T14:05:00+09:00'],
  ])('%s is %s', (text, moment) => expect(readMoment(text)).toEqual({ moment }));
});

describe('a moment without an offset', () => {
  it.each([
    ['2021-05-16T09:00:04', 'Europe/Paris', '2021-05-16T09:00:04+02:00'],
    ['2021-01-16T09:00:04', 'Europe/Paris', '2021-01-16T09:00:04+01:00'],
    ['20210516T090004', 'Asia/Jakarta', '2021-05-16T09:00:04+07:00'],
    ['20210516090004', 'Asia/Jakarta', '2021-05-16T09:00:04+07:00'],
    ['2021-05-16T09:00', 'America/St_Johns', '2021-05-16T09:00:00-02:30'],
    ['2021-05-16T09:00', 'Asia/Kathmandu', '2021-05-16T09:00:00+05:45'],
    ['March 26, 2024 2:05 PM', 'Asia/Jakarta', '2024-03-26T14:05:00+07:00'],
    ['12 Sept. 2024', 'Asia/Jakarta', '2024-09-12T00:00:00+07:00'],
    ['2024年3月26日(火)14時05分', 'Asia/Tokyo', '2024-03-26T14:05:00+09:00'],
  ])('%s in %s is %s', (text, zone, moment) => expect(readMoment(text, { zone })).toEqual({ moment }));

  it.each([
    ['26 mars 2024 14:05', 'fr'],
    ['Sel, 26 Mar 2024 14:05:00', 'id'],
    ['26 Maret 2024 14.05', 'id'],
    ['26 مارس 2024 14:05', 'ar'],
  ])('%s is read in its language, %s', (text, language) =>
    expect(readMoment(text, { zone: 'Asia/Jakarta', language })).toEqual({ moment: '2024-03-26T14:05:00+07:00' }),
  );

  it('is a problem if no zone is given', () =>
    expect(readMoment('2021-05-16T09:00:04')).toEqual({ problem: '"2021-05-16T09:00:04", which has no offset from UTC' }));

  it('is a problem if the zone does not exist', () =>
    expect(readMoment('2021-05-16T09:00:04', { zone: 'Mars/Base' })).toMatchObject({
      problem: expect.stringContaining('Mars/Base') as string,
    }));

  it('has the offset from before the change if the clocks skip it', () =>
    expect(readMoment('2021-03-28T02:30:00', { zone: 'Europe/Paris' })).toEqual({ moment: '2021-03-28T02:30:00+01:00' }));

  it('has the first offset if the clocks show it twice', () =>
    expect(readMoment('2021-10-31T02:30:00', { zone: 'Europe/Paris' })).toEqual({ moment: '2021-10-31T02:30:00+02:00' }));

  it('is right to the hour around a change of the clocks', () => {
    expect(readMoment('2021-03-28T01:59:59', { zone: 'Europe/Paris' })).toEqual({ moment: '2021-03-28T01:59:59+01:00' });
    expect(readMoment('2021-03-28T03:00:00', { zone: 'Europe/Paris' })).toEqual({ moment: '2021-03-28T03:00:00+02:00' });
    expect(readMoment('2021-10-31T03:00:00', { zone: 'Europe/Paris' })).toEqual({ moment: '2021-10-31T03:00:00+01:00' });
  });
});

describe('a bare day', () => {
  it.each([
    ['2024-03-26', 'Asia/Jakarta', '2024-03-26T00:00:00+07:00'],
    ['20240326', 'UTC', '2024-03-26T00:00:00+00:00'],
    ['2024/3/26', 'America/New_York', '2024-03-26T00:00:00-04:00'],
    // The clocks in Lebanon skip this midnight.
    ['2021-03-28', 'Asia/Beirut', '2021-03-28T00:00:00+02:00'],
  ])('%s is its midnight in %s', (text, zone, moment) => expect(readMoment(text, { zone })).toEqual({ moment }));
});

describe('a weekday with a date', () => {
  it.each([
    ['Tuesday, 23 March 2026', undefined],
    ['Tue, 23 Mar 2026 10:00', undefined],
    ['March 23, 2026', undefined, true],
    ['Monday, 23 March 2026', undefined, true],
    ['Published 23 March 2026', undefined, true],
    ['mardi 23 mars 2026', 'fr'],
    ['lundi 23 mars 2026', 'fr', true],
    ['Sel, 23 Maret 2026', 'id'],
    ['2026年3月23日(火)', 'ja'],
    ['2026年3月23日(月)', 'ja', true],
  ])('%s (%s) is reported if it does not match', (text, language, isRight = false) => {
    expect(readMoment(text, { zone: 'Asia/Jakarta', language })).toEqual({
      moment: expect.stringContaining('2026-03-23T') as string,
      ...(!isRight && { doubt: `${JSON.stringify(text)}, but that day is a Monday` }),
    });
  });
});

describe('what is not a moment', () => {
  it.each([
    ['0000-03-26T14:05:00Z', 'the year 0'],
    ['9999-12-31T23:59:59Z', 'the year 9999'],
    ['2021-02-31T10:00:00Z', '2021-02 has no day 31'],
    ['31 Feb 2021', '2021-02 has no day 31'],
    ['2023-02-29', '2023-02 has no day 29'],
    ['2021-13-01', 'no month 13'],
    ['2021-05-16T25:00:00Z', 'no time 25:00:00'],
    ['2021-05-16T24:00:00Z', 'no time 24:00:00'],
    ['13:00 PM 2021', 'not a single date'],
    ['March 26, 2024 13:05 PM', 'no time'],
    ['2021-05-16T10:00:00+19:00', '+19:00 is not an offset'],
    ['2021-05-16T10:00:00 IST', '"IST" is not a time zone'],
    ['1711436700', 'a number'],
    ['1711436700000', 'a number'],
    ['17114367.25', 'a number'],
    ['26/03/2024', 'cannot be told apart'],
    ['03-04-2024 10:00', 'cannot be told apart'],
    ['Mardi 26 mars', 'not a date with a year'],
    ['yesterday', 'not a date with a year'],
    ['12 constructor 2024', 'not a single date'],
    ['lundi 23 mars 2026, mardi', 'not a single date'],
    ['2021-05-16T10:00:00 toString', 'not a single date'],
    ['', 'where a date was expected'],
  ])('%j is a problem that says “%s”', (text, found) =>
    expect(readMoment(text, { zone: 'Asia/Jakarta' })).toMatchObject({ problem: expect.stringContaining(found) as string }),
  );
});

it('answers every text with a moment or a problem', () => {
  const piece = fc.constantFrom(
    '2024',
    '03',
    '26',
    '-',
    ':',
    'T',
    'Z',
    '+0700',
    ' ',
    'Mar',
    '年',
    'PM',
    ',',
    '.',
    '٣',
    'GMT',
    '\0',
    '\ud800',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(
      text,
      fc.constantFrom('UTC', 'Asia/Jakarta', 'nowhere', ''),
      fc.constantFrom('fr', 'ja', 'x', ''),
      (value, zone, language) => {
        const reading = readMoment(value, { zone, language });
        if ('moment' in reading) expect(isMoment(reading.moment)).toBe(true);
        else expect(reading.problem).not.toBe('');
      },
    ),
    { numRuns: 2000 },
  );
});

it('keeps the local time of every text without an offset', () => {
  const zones = fc.constantFrom('Asia/Jakarta', 'Europe/Paris', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Pacific/Apia', 'Africa/Cairo');
  fc.assert(
    fc.property(fc.date({ min: new Date('1950-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }), zones, (date, zone) => {
      const local = date.toISOString().slice(0, 19);
      const reading = readMoment(local, { zone });
      expect(reading).toMatchObject({ moment: expect.stringMatching(new RegExp(`^${local}[-+]\\d\\d:\\d\\d$`)) as string });
      // Except in the hour that the clocks skip, the zone's clocks then show that time.
      const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
      const moment = Date.parse((reading as { moment: string }).moment);
      const difference = Date.parse(`${shown.format(moment).replace(' ', 'T')}Z`) - Date.parse(`${local}Z`);
      expect([0, 1_800_000, 3_600_000, 86_400_000]).toContain(difference);
    }),
  );
});

it('reads 120,000 characters of digits at once', () => {
  expect(readMoment('1'.repeat(120_000))).toHaveProperty('problem');
});
