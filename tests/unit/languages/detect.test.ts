import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../src/languages/detect.ts';
import { HAS_SAMPLES } from '../../samples.ts';

const EDITIONS = ['id', 'en', 'zh', 'ja', 'ar', 'fr'];
const TEXTS = {
  id: 'Pemerintah mengatakan pada hari Selasa bahwa pembangunan pelabuhan baru akan dimulai sebelum akhir tahun, meskipun hujan turun terus-menerus.',
  en: 'The government said on Tuesday that work on the new harbour would begin before the end of the year, in spite of the continuous rain.',
  fr: 'Le gouvernement a déclaré mardi que les travaux du nouveau port commenceraient avant la fin de l’année, malgré les pluies continuelles.',
  de: 'Die Regierung teilte am Dienstag mit, dass die Arbeiten am neuen Hafen trotz der anhaltenden Regenfälle vor Jahresende beginnen würden.',
  zh: '政府星期二表示，尽管连日降雨，新港口的建设工程仍将在年底之前开始。',
  ja: '政府は火曜日、雨が続いているものの、新しい港の建設工事は年末までに始まると発表した。',
  ar: 'قالت الحكومة يوم الثلاثاء إن العمل في الميناء الجديد سيبدأ قبل نهاية العام على الرغم من الأمطار المستمرة.',
  ko: '정부는 화요일 비가 계속되고 있지만 새 항구 공사는 연말 이전에 시작될 것이라고 밝혔다.',
  ru: 'Правительство заявило во вторник, что строительство нового порта начнётся до конца года, несмотря на непрерывные дожди.',
};

describe('detection', () => {
  it.each(Object.entries(TEXTS))('recognises %s', (tag, text) => {
    expect(detectLanguage(text, EDITIONS)).toBe(tag);
  });

  it('takes a text that could be Malay or Indonesian for the one that is an edition', () => {
    const either =
      'Hujan lebat turun sejak pagi dan air sungai naik sampai ke jalan, jadi anak-anak tidak pergi ke sekolah dan tinggal di rumah.';
    expect(detectLanguage(either, ['id', 'en'])).toBe('id');
    expect(detectLanguage(either, ['ms', 'en'])).toBe('ms');
  });

  it('tells Indonesian from Malay if both are editions', () => {
    expect(detectLanguage(`${TEXTS.id} Ia mengatakan bahwa karena uang belum cair, kantor tidak bisa membayar.`, ['id', 'ms'])).toBe('id');
  });

  it('returns the tag of the edition', () => {
    expect(detectLanguage(TEXTS.zh, ['zh-Hant', 'en'])).toBe('zh-Hant');
  });

  it('takes Han text with kana for Japanese, unless there is only a trace of kana', () => {
    expect(detectLanguage('日本政府発表新港建設工事開始の見通し、雨天続く中での決定', EDITIONS)).toBe('ja');
    expect(detectLanguage(`${TEXTS.zh.repeat(3)}一家名为“の”的商店`, EDITIONS)).toBe('zh');
  });

  it.each(['', 'Jakarta', '12345 !!!', 'The rain stopped on Tuesday.', '雨停了', '# ---'])('returns undefined for %j', (text) => {
    expect(detectLanguage(text, EDITIONS)).toBeUndefined();
  });

  it('uses only the start of the text', () => {
    expect(detectLanguage(TEXTS.en.repeat(40) + TEXTS.fr.repeat(4000), EDITIONS)).toBe('en');
  });

  it('handles broken surrogate pairs', () => {
    expect(() => detectLanguage('😀'.repeat(5000), EDITIONS)).not.toThrow();
  });
});

describe.runIf(HAS_SAMPLES)('the sample publication', () => {
  it.each(globSync('content/*/*/*/*/*.md'))('%s is detected as its language', (file) => {
    const body = readFileSync(file, 'utf8').split(/^---$/m).slice(2).join('---');
    expect([basename(file, '.md'), undefined]).toContain(detectLanguage(body, EDITIONS));
  });
});
