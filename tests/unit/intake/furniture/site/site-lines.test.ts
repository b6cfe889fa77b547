import { describe, expect, it } from 'vitest';
import { htmlToMdast } from '../../../../../src/intake/body/html/html.ts';
import { plainWords } from '../../../../../src/intake/body/plain-words.ts';
import { takeSiteLines } from '../../../../../src/intake/furniture/site/site-lines.ts';

const TEXT = [
  'Le moulin a rouvert samedi, après deux ans de travaux.',
  'La roue tourne de nouveau, dit le meunier.',
  'Le musée voisin reste fermé.',
];
const take = (html: string, authors: string[] = []) => {
  const { root } = htmlToMdast(html, 'https://mill.example/');
  const taken = takeSiteLines(root, authors);
  return { words: plainWords(root.children), taken };
};
const p = (text: string) => `<p>${text}</p>`;
const within = (line: string) => take(`${p(TEXT[0]!)}${p(TEXT[1]!)}${line}${p(TEXT[2]!)}`);
const below = (line: string, authors: string[] = []) => take(`${TEXT.map(p).join('')}${line}`, authors);

describe('a site’s line within the text is removed', () => {
  it.each([
    'Skip to Content',
    'Published Mar 3, 2031 • 4 minute read',
    'Advertisement',
    'Article réservé aux abonnés',
    'Abonnez-vous à notre newsletter pour tout savoir de la rivière.',
    'Temps de lecture : 3 min',
    'Gabung ke channel WhatsApp Harian Sungai untuk berita terbaru.',
    'Baca berita lainnya di Google News',
    'ADVERTISEMENT',
    'この記事は会員限定です。電子版に登録すると続きをお読みいただけます。',
    '記事に『星』ができます。ご利用には会員登録が必要です。',
    'この記事は約3分で読めます。',
    '关注本报微信公众号，获取更多资讯',
    '阅读时间约5分钟',
    'تابعونا على واتساب ليصلكم كل جديد',
    '4 دقائق قراءة',
    'Sign up to our free weekly newsletter',
    'Create an account or sign in to continue reading.',
    'Follow The Daily Mill on Facebook for more.',
    'Download our app from the store',
    '3 / 12',
    'WATCH | How a wheel is made:',
    'Do you have a story to tell? Email mill@mill.example',
    'Scroll down to see the wheel',
    'Skip the film and continue reading',
    'Lewatkan video dan terus membaca',
    '跳过推荐并继续阅读',
    'تخطى الفيديو وواصل القراءة',
    '[Gambas:Video Sungai]',
    'Simak Video ‘Roda berputar lagi’:',
    'Halaman 1 2 3 Selanjutnya',
    'Bagikan:',
    'Partager cet article sur :',
    'Déjà abonné ? Connectez-vous',
    '举报/反馈',
    '原标题：水车重新转动',
    '写真を見る（全5枚）',
    '次ページ：水車の歴史',
    'قصص مقترحة',
    'Already a subscriber? Log in',
    '© Daily Mill',
  ])('%s', (line) => {
    const { words, taken } = within(p(line));
    expect(words).toBe(TEXT.join(' '));
    expect(taken.map((entry) => entry.words)).toEqual([line]);
  });
});

describe('text that looks like a site’s line stays', () => {
  it.each([
    'The town will sign up for the river plan in May.',
    'Readers may subscribe to the view that the mill is too dear.',
    'Les habitants suivent les travaux sur la rive, avec patience.',
    'He told the court that the newsletter of the mill had been wrong.',
    'Warga mengikuti perkembangan moulin dari tepi sungai.',
    '市は水車の再開を発表した。',
    '市政府关注河流水位。',
    'Simak video itu bersama warga, kata pemilik.',
    '来源不明的水流进了河里。',
    'Partager l’eau du moulin reste difficile.',
    'تابع العمال إصلاح الطاحونة يوم السبت.',
    '“No comment,” said the miller.',
  ])('%s', (line) => {
    expect(within(p(line)).taken).toEqual([]);
  });
});

describe('links to other articles', () => {
  it('are removed if a paragraph or a list has nothing else', () => {
    const link = (title: string) => `<a href="/${title.length}">${title}</a>`;
    expect(within(p(`<b>${link('WHO BUILT THE OLD BRIDGE?')}</b>`)).taken).toEqual([
      { kind: 'the related link', words: 'WHO BUILT THE OLD BRIDGE?' },
    ]);
    expect(within(`<ul><li>${link('Why the bridge was closed')}</li><li>${link('The river in ten pictures')}</li></ul>`).words).toBe(
      TEXT.join(' '),
    );
    expect(within(p(link('国际新闻：河上的新桥通车了'))).words).toBe(TEXT.join(' '));
  });

  it('stay if the text announces them, and if each word has a link', () => {
    const list = '<ul><li><a href="/a">The report on the old mill</a></li></ul>';
    expect(within(`<p>The documents are here:</p>${list}`).taken).toEqual([]);
    expect(within('<p><a href="/a">福岡県</a>：<a href="/b">久留米市</a>、<a href="/c">朝倉市筑前町</a></p>').taken).toEqual([]);
    expect(within('<p><a href="https://mill.example/">mill.example</a></p>').taken).toEqual([]);
  });
});

it('a video’s title is removed with its length, and of several headings only the last stays', () => {
  expect(within('<p>See the wheel turn</p><p>01:40 - Source: Mill TV</p>').words).toBe(TEXT.join(' '));
  expect(take(`${p(TEXT[0]!)}<h2>Score</h2><h3>Poor</h3><h3>Good</h3><h2>The wheel</h2>${p(TEXT[1]!)}`).words).toBe(
    `${TEXT[0]} The wheel ${TEXT[1]}`,
  );
});

it('everything after the note of where it was printed is removed', () => {
  const note =
    '<p>A version of this article appears in print on</p><p>May 3</p><p>, on page</p><p>A Wheel Turns. <a href="/r">Reprints</a></p>';
  expect(below(note).words).toBe(TEXT.join(' '));
});

describe('above the text', () => {
  it('labels of the section are removed', () => {
    const { words, taken } = take(`<p><a href="/world">World</a></p>${TEXT.map(p).join('')}`);
    expect(words).toBe(TEXT.join(' '));
    expect(taken).toEqual([{ kind: 'the section’s label', words: 'World' }]);
  });

  it('a table of contents is removed', () => {
    const { words } = take(
      `<ul><li><a href="/x#a">The wheel</a></li><li><a href="/x#b">The dam</a></li></ul>${p(TEXT[0]!)}<h2>The wheel</h2>${p(TEXT[1]!)}<h2>The dam</h2>${p(TEXT[2]!)}`,
    );
    expect(words).toBe(`${TEXT[0]} The wheel ${TEXT[1]} The dam ${TEXT[2]}`);
  });
});

describe('below the text', () => {
  it.each([
    ['Anne Martin covers rivers and mills for the paper.', ['Anne Martin']],
    ['Anne Martin est journaliste au service Rivières.', []],
    ['Budi Santoso adalah wartawan lepas di Bogor.', ['Budi Santoso']],
    ['佐藤花子（さとう・はなこ）2001年生まれ。川と水車の記事を書く。', []],
    ['Tags: mill, river, wheel', []],
    ['Mots-clés : moulin, rivière', []],
    ['标签：水车 河流', []],
    ['タグ：水車', []],
    ['الوسوم: الطاحونة النهر', []],
    ['© 2031 The Daily Mill. All rights reserved.', []],
    ['Comments are moderated; please read our policy.', []],
    ['【责任编辑：王小明】', []],
    ['本記事の無断転載を禁じます', []],
    ['Artikel ini telah tayang di Harian Sungai dengan judul Roda Berputar', []],
    ['特别声明：以上内容由用户上传', []],
    ['来源：水车日报', []],
    ['This article was originally published on The Wheel.', []],
  ])('%s is removed', (line, authors) => {
    const { words, taken } = below(p(line), authors);
    expect(words).toBe(TEXT.join(' '));
    expect(taken).toHaveLength(1);
  });

  it('a heading with nothing below it is removed', () => {
    expect(below('<h2>And also</h2>').words).toBe(TEXT.join(' '));
  });

  it('a last paragraph about a person stays', () => {
    expect(below(p('Anne Martin, the miller, was not there. “She is ill,” her son said.'), ['Bo Li']).taken).toEqual([]);
  });
});

it('a line that occurs three times is removed, a verse is not', () => {
  expect(take(`${p(TEXT[0]!)}${p('River in the news').repeat(3)}${p(TEXT[1]!)}`).words).toBe(`${TEXT[0]} ${TEXT[1]}`);
  expect(take(`${p('Turn, wheel,<br>turn again')}${p(TEXT[0]!)}${p('Turn, wheel,<br>turn again').repeat(2)}`).taken).toEqual([]);
});

it('a passage that occurs twice is kept once', () => {
  const long = `${TEXT.join(' ')} ${TEXT.join(' ')} ${TEXT.join(' ')}`;
  expect(take(`${p(long)}${p(TEXT[0]!)}${p(long)}`).words).toBe(`${long} ${TEXT[0]}`);
});

it('a text is never emptied', () => {
  expect(take(p('Advertisement')).words).toBe('Advertisement');
});
