import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../../src/intake/receive/charset.ts';

const POLISH = 'Minister powiedział, że spotkanie w Łodzi zostało przełożone na koniec miesiąca.';
const PASSAGES = {
  fr: 'Le ministre a déclaré que la réunion, prévue à Genève, était reportée à l’été : « Nous n’avons pas le choix », a-t-il ajouté.',
  plainFr: 'Le ministre a déclaré que la réunion, prévue à Genève, était reportée à la fin du mois de février.',
  ar: 'أعلنت وزارة الخارجية اليوم أن الاجتماع المقرر عقده في جنيف قد تأجل إلى نهاية الشهر المقبل.',
  zh: '外交部今天表示，原定在日内瓦举行的会议推迟到下个月底举行，双方将继续进行谈判。',
  tw: '外交部今天表示，原定在日內瓦舉行的會議延後到下個月底，雙方將繼續進行談判。',
  ja: '外務省は今日、ジュネーブで開かれる予定だった会議を来月末まで延期すると発表した。',
  ru: 'Министерство иностранных дел сегодня заявило, что встреча в Женеве перенесена на конец следующего месяца.',
};

describe('a byte order mark decides', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le'])('for %s', (charset) => {
    expect(decodeBytes(iconv.encode(PASSAGES.ar, charset, { addBOM: true }), 'iso-8859-1')).toMatchObject({ text: PASSAGES.ar, charset });
  });
});

it('reads valid UTF-8 as UTF-8 under any declaration, and reports it', () => {
  const bytes = Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?><p>${PASSAGES.fr}</p>`);
  const { charset, text, notes } = decodeBytes(bytes);
  expect(charset).toBe('utf-8');
  expect(text).toContain(PASSAGES.fr);
  expect(notes.join()).toContain('declared as ISO-8859-1');
  expect(decodeBytes(Buffer.from('only ASCII'), 'shift_jis').notes).toEqual([]);
});

describe('without a declaration', () => {
  it.each([
    ['iso-8859-1', PASSAGES.plainFr],
    ['windows-1252', PASSAGES.fr],
    ['windows-1256', PASSAGES.ar],
    ['gb18030', PASSAGES.zh],
    ['big5', PASSAGES.tw],
    ['shift_jis', PASSAGES.ja],
    ['euc-jp', PASSAGES.ja],
    ['utf-16le', PASSAGES.zh],
    ['utf-16be', PASSAGES.ar],
    ['utf-16be', PASSAGES.zh],
    ['utf-16le', PASSAGES.ja],
    ['utf-16le', PASSAGES.fr],
    ['utf-16le', PASSAGES.ru],
    ['windows-1251', PASSAGES.ru],
    ['koi8-r', PASSAGES.ru],
    ['iso-8859-2', POLISH],
  ])('guesses %s', (charset, passage) => {
    expect(decodeBytes(iconv.encode(passage, charset))).toMatchObject({ text: passage, charset });
  });

  it('tells ISO-8859-15 by its letters between letters', () => {
    const passage = 'Le cœur de la ville et les œuvres de Zoé Šimon, pour 20 €, à l’été';
    const latin9 = passage.replace('’', "'");
    expect(decodeBytes(iconv.encode(latin9, 'iso-8859-15')).text).toBe(latin9);
  });
});

describe('a declared charset', () => {
  it('is used if it makes sense', () => {
    expect(decodeBytes(iconv.encode(PASSAGES.ja, 'euc-jp'), 'EUC-JP')).toEqual({ text: PASSAGES.ja, charset: 'euc-jp', notes: [] });
    expect(decodeBytes(iconv.encode(POLISH, 'iso-8859-2'), 'iso-8859-2').text).toBe(POLISH);
  });

  it.each([
    ['ISO-8859-1', 'windows-1256', PASSAGES.ar],
    ['Shift_JIS', 'gb18030', PASSAGES.zh],
    ['gbk', 'shift_jis', PASSAGES.ja],
    ['us-ascii', 'windows-1252', PASSAGES.fr],
    ['no-such-charset', 'windows-1252', PASSAGES.fr],
  ])('%s is replaced by %s if only that gives readable text', (declared, charset, passage) => {
    expect(decodeBytes(iconv.encode(passage, charset), declared)).toMatchObject({ text: passage, charset });
  });

  it('is looked up in XML and HTML, never in JSON', () => {
    const html = iconv.encode(
      `<html><head><meta http-equiv="Content-Type" content="text/html; charset=EUC-JP"></head><p>${PASSAGES.ja}`,
      'euc-jp',
    );
    expect(decodeBytes(html)).toMatchObject({ charset: 'euc-jp', notes: [] });
    const json = iconv.encode(`{"html":"<meta charset=euc-jp>","text":"${PASSAGES.plainFr}"}`, 'iso-8859-1');
    expect(decodeBytes(json).charset).toBe('iso-8859-1');
  });
});

it('keeps a UTF-8 file with one broken byte, and names its line', () => {
  const bytes = Buffer.concat([Buffer.from(`${PASSAGES.fr}\n${PASSAGES.fr}\n`), Buffer.from([0xe9, 0x0a])]);
  const { charset, text, notes } = decodeBytes(bytes);
  expect(charset).toBe('utf-8');
  expect(text).toContain(PASSAGES.fr);
  expect(notes.join()).toContain('line 3');
});

describe('a Western text with few bytes beyond ASCII', () => {
  it('reads a single A0 as the space that it is', () => {
    const bytes = Buffer.concat([Buffer.from('The harbour took 4'), Buffer.from([0xa0]), Buffer.from('million tonnes.\n'.repeat(40))]);
    expect(decodeBytes(bytes)).toMatchObject({ charset: 'iso-8859-1' });
    expect(decodeBytes(bytes).text).toContain('4\u00a0million');
  });

  it.each([
    [[0x43, 0x61, 0x66, 0xe9], 'Café'],
    [[0x93, 0x4f, 0x70, 0x65, 0x6e, 0x94], '“Open”'],
    [[0x62, 0x9c, 0x75, 0x66], 'bœuf'],
    [[0x62, 0xbd, 0x75, 0x66], 'bœuf'],
    [[0x32, 0x30, 0x20, 0xa4, 0x20, 0xe0], '20 € à'],
    [[0x31, 0xbd, 0x20, 0x70, 0x69, 0x6e, 0x74, 0x73], '1½ pints'],
  ])('reads %j', (bytes, text) => expect(decodeBytes(Buffer.from(bytes)).text).toBe(text));
});

it('keeps UTF-8 of any script with one broken byte', () => {
  for (const passage of Object.values(PASSAGES)) {
    const bytes = Buffer.concat([Buffer.from(passage), Buffer.from([0xff]), Buffer.from(`\n${passage}\n`)]);
    expect(decodeBytes(bytes).charset).toBe('utf-8');
    expect(decodeBytes(bytes, 'iso-8859-1').charset).toBe('utf-8');
  }
});

it('finds the deciding letters after megabytes of ASCII', () => {
  const bytes = Buffer.concat([Buffer.from('plain words\n'.repeat(200_000)), iconv.encode(PASSAGES.zh, 'gb18030')]);
  expect(decodeBytes(bytes).charset).toBe('gb18030');
});

it('reads any bytes under any declaration', () => {
  const declared = fc.option(fc.constantFrom('utf-8', 'utf-16', 'big5', 'x', '', 'utf-7', 'iso-2022-jp', '__proto__'), { nil: undefined });
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 60 }),
      declared,
      (bytes, name) => typeof decodeBytes(Buffer.from(bytes), name).text === 'string',
    ),
  );
});
