import { describe, expect, it } from 'vitest';
import { lookUp } from '../../../../src/search/lookup/look-up.ts';
import { parseQuery } from '../../../../src/search/lookup/query.ts';
import { weigh } from '../../../../src/search/lookup/score.ts';
import { normaliserFor } from '../../../../src/search/normalise/normaliser.ts';
import { indexTexts, searchTexts } from '../search-texts.ts';

const OTHER = 'x | nothing of this here';

describe('order', () => {
  it.each([
    ['a phrase before the same words apart', 'rice harvest', { apart: 'harvest of rice', whole: 'x rice harvest' }, ['whole', 'apart']],
    [
      'a word in the headline before the same word in the text',
      'rice',
      { text: 'news | about rice', head: 'rice | about news' },
      ['head', 'text'],
    ],
    [
      'the word itself in a text before another form in a headline',
      'harvest',
      { form: 'harvested | x', itself: 'x | a harvest' },
      ['itself', 'form'],
    ],
    ['the words with a few others between them', 'bank of java', { far: 'java x x x bank', near: 'bank in java' }, ['near', 'far']],
  ])('has %s', async (_, query, texts, order) => {
    expect((await searchTexts('en', texts, query)).found).toEqual(order);
  });

  it('has the accents that were typed before others', async () => {
    const texts = { other: 'Le côté | x', same: 'x | la cote monte', third: 'x | la côte' };
    expect((await searchTexts('fr', texts, 'côte')).found[0]).toBe('third');
    expect((await searchTexts('vi', { other: 'Bàn thờ | x', same: 'x | người bạn' }, 'bạn')).found[0]).toBe('same');
  });
});

describe('one ladder', () => {
  it.each([
    ['en', 'D’Arcy wins', 'DArcy'],
    ['en', 'DArcy wins', 'D’Arcy'],
    ['fr', 'un porte-parole', 'porteparole'],
    ['en', 'an email arrives', 'e-mail'],
    ['en', 'it weighs 40 kg', '40kg'],
    ['en', 'it weighs 40kg', '40 kg'],
    ['zh', '微软和Nokia合作', '微软Nokia'],
    ['ja', '価格は1,200円です', '1200円'],
    ['zh', '一名45岁的男子', '45岁'],
    ['ja', 'NATOが会合', 'ＮＡＴＯ'],
    ['zh', '玛丽·居里获奖', '玛丽•居里'],
    ['fa', 'خانه‌داری', 'خانه داری'],
    ['th', 'ราคา 57 บาท', '๕๗'],
    ['en', 'a C++ course', 'C++'],
    ['en', 'some 12 percent more', '12 %'],
    ['de', 'ein Besuch in Lübeck', 'Luebeck'],
  ])('in %s finds “%s” by %s', async (language, text, query) => {
    expect((await searchTexts(language, { right: text, other: OTHER }, query)).found).toEqual(['right']);
  });

  it.each([
    ['zh', '谁建造了金字塔', '金字塔的建造者是谁 | x'],
    ['ja', 'なぜ火山は噴火した', '火山の噴火が続く | x'],
    ['en', 'who built the pyramid', 'Pyramid built in stages | x'],
  ])('in %s a question finds what it is about: %s', async (language, query, text) => {
    expect((await searchTexts(language, { right: text, other: OTHER }, query)).found).toEqual(['right']);
  });

  it('shows nothing if only a light word is there', async () => {
    const texts = { a: 'a visit to the port', b: 'a visit to the market', c: 'one more visit' };
    expect((await searchTexts('en', texts, 'Kwasniewski visit')).found).toEqual([]);
  });

  it.each([
    ['en', 'Lavender blooms', 'Lavendar', 'Lavender'],
    ['en', 'a lantern parade', 'lanttern', 'lantern'],
    ['en', 'a lantern parade', 'lnatern', 'lantern'],
    ['id', 'festival layangan', 'layngan', 'layangan'],
    ['ja', 'シンガポールで開催', 'シンガボール', 'シンガポール'],
    ['zh', '曼德拉获释', '曼特拉', '曼德拉'],
    ['ar', 'مهرجان الموسيقى', 'مهرجن', 'مهرجان'],
  ])('in %s corrects: “%s” for %s', async (language, text, query, corrected) => {
    expect(await searchTexts(language, { right: text, other: OTHER }, query)).toEqual({ found: ['right'], corrected });
  });

  it('does not correct two words at once', async () => {
    expect((await searchTexts('en', { right: 'a lantern parade' }, 'lanttern paradde')).found).toEqual([]);
  });
});

describe('operators', () => {
  const texts = { one: 'lions roar loudly', other: 'tigers roar', both: 'lions and tigers' };
  it.each([
    ['lions -tigers', ['one']],
    ['lions -"roar loudly"', ['both']],
    ['lions OR tigers', ['both', 'one', 'other']],
    ['"roar loudly"', ['one']],
    ['"loudly roar"', []],
    ['tige*', ['both', 'other']],
    ['-tigers lions', ['one']],
  ])('%s', async (query, found) => {
    expect((await searchTexts('en', texts, query)).found.toSorted()).toEqual(found);
  });
});

describe('first answer', () => {
  it('looks up neither stop words nor other forms', async () => {
    const english = await normaliserFor('en');
    const volume = indexTexts({ a: 'the price of rice' }, english);
    const asked: string[] = [];
    const words = { ...volume.words, find: (token: string) => (asked.push(token), volume.words.find(token)) };
    await lookUp(parseQuery('the prices of rice', english), { words, headOf: () => 0, size: 1 }, 0);
    expect(asked).toEqual(['prices', 'rice']);
  });
});

it('gives a rare word more weight than a common one, a name still more, and a stop word none', async () => {
  const query = parseQuery('the market Rotterdam market', await normaliserFor('en'));
  const weights = weigh({ counts: [100, 50, 50, 100], size: 100 }, query);
  expect(weights[0]).toBe(0);
  expect(weights[2]).toBeGreaterThan(weights[1]!);
  expect(weights[1]).toBeGreaterThan(weights[3]!);
  expect(weights[3]).toBeGreaterThan(0);
});
