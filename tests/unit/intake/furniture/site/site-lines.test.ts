import { describe, expect, it } from 'vitest';
import { htmlToMdast } from '../../../../../src/intake/body/html/html.ts';
import { plainWords } from '../../../../../src/intake/body/plain-words.ts';
import { takeSiteLines, type AboutPage } from '../../../../../src/intake/furniture/site/site-lines.ts';

const TEXT = [
  'Le moulin a rouvert samedi, après deux ans de travaux.',
  'La roue tourne de nouveau, dit le meunier.',
  'Le musée voisin reste fermé.',
];
const take = (html: string, authors: string[] = [], about: AboutPage = {}) => {
  const { root } = htmlToMdast(html, 'https://mill.example/');
  const taken = takeSiteLines(root, authors, about);
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

describe('a label with nothing below it goes', () => {
  it.each([
    '<p>See more wheels:</p>',
    '<p><b>Newsletter du moulin</b></p>',
    '<p><strong>精彩水车推荐</strong></p>',
    '<p>MORE WHEELS</p>',
    '<h3>RECENT ARTICLES</h3><h3>POPULAR THIS WEEK</h3>',
    '<h2>もっと水車</h2>',
    '<p><b>المزيد من الصور</b></p>',
  ])('%s', (line) => expect(below(line).taken).not.toEqual([]));

  it.each([
    '<p>Wheel against sluice 2-1</p>',
    '<p>The miller has one wish left for the coming year, and he names it gladly:</p>',
    '<p><b>“The wheel turns!”</b></p>',
    '<p>The mill closes at noon</p>',
  ])('but not %s', (line) => expect(below(line).taken).toEqual([]));
});

describe('the box of an account goes', () => {
  it.each([
    'Sign In or Create an Account',
    'or',
    'ou',
    'Recommended Videos',
    'Feedback',
    '会員登録する',
    '社会の新着',
    '精彩视频推荐',
    'Se connecter ou créer un compte',
  ])('%s', (line) => expect(within(p(line)).taken).toHaveLength(1));

  it('with the footnote of an offer', () => {
    const { taken } = below(
      '<p><b>水車プラスに登録すると</b></p><p>水車の記事が読み放題</p><p>※紙の水車新聞とは、水車新聞の朝刊です。</p>',
    );
    expect(taken).toHaveLength(3);
  });

  it('but not a footnote of the text', () => expect(below('<p>※水車は来週も回ります。</p>').taken).toEqual([]));
});

describe('more of a site’s lines', () => {
  it.each([
    'after newsletter promotion',
    'Be the first to comment on this article',
    'For more stories like this, check our <a href="/news">news page</a>.',
    'Do you want to be informed of the mill’s days? <a href="/n">Sign up here</a>',
    'View the latest <a href="/v">Mill</a> deals',
    'MORE : <a href="/two">The wheel of the upper mill</a>',
    '分享让更多人看到',
    '抢沙发',
    'مشاهدات عالية',
    '2min',
    'Soyez le premier à commenter',
    'Jadilah yang pertama berkomentar',
    '最初のコメントを書く',
  ])('go: %s', (line) => {
    const { words, taken } = within(p(line));
    expect(words).toBe(take(TEXT.map(p).join('')).words);
    expect(taken).toHaveLength(1);
  });

  it.each([
    'More in common than the millers thought',
    'Do you want to be a miller? The valley asks.',
    'The mill was the first to comment on the plan.',
    'MORE: <a href="/two">the plan</a> has three parts, says the miller.',
  ])('stay: %s', (line) => expect(within(p(line)).taken).toEqual([]));

  const host = 'mill.example';
  it.each([
    ['a row of tags', p('<a href="/c/a">Style</a> <a href="/c/b">Mills and rivers</a> <a href="/c/d">Old wheels</a>')],
    ['teasers', '<h2><a href="/a">The weir</a></h2><p>It was built late.</p><h2><a href="/b">The lock</a></h2><p>It was built early.</p>'],
  ])('go from the end: %s', (_, html) =>
    expect(take(`${TEXT.map(p).join('')}${html}`, [], { host }).words).toBe(take(TEXT.map(p).join('')).words),
  );

  it.each([
    ['one linked heading with its text', '<h2><a href="/a">The weir</a></h2><p>It was built late.</p>'],
    ['links to other sites', p('<a href="https://a.example/a">The weir</a> <a href="https://b.example/b">The lock</a>')],
  ])('stay at the end: %s', (_, html) => expect(take(`${TEXT.map(p).join('')}${html}`, [], { host }).taken).toEqual([]));
});

describe('a caption that its end shows goes', () => {
  it.each([
    'The wheel turns after the flood – video',
    'A miller crosses the weir on 4 March.Photograph: Jo Lux/Getty Images',
    'Open this photo in gallery:',
    'Photo Source: Jo Lux from Pexels.',
  ])('%s', (line) => expect(within(p(line)).words).toBe(take(TEXT.map(p).join('')).words));

  it.each(['He watched the wheel – a video', 'The miller keeps one photo: Jo, on the weir.'])('but not %s', (line) =>
    expect(within(p(line)).taken).toEqual([]),
  );
});

describe('captions and credits in the text go', () => {
  it('with the caption above a credit', () => {
    const { words, taken } = within('<p>The wheel at dawn</p><p>Getty Images</p>');
    expect(taken.map(({ kind }) => kind)).toEqual(['the picture’s credit', 'the picture’s caption']);
    expect(words).toBe(TEXT.join(' '));
  });

  it('but not a sentence above a credit', () => {
    expect(within('<p>The wheel turns at dawn.</p><p>Jo Lux/AFP</p>').taken).toHaveLength(1);
  });

  it.each([
    '图注：水车在转动',
    'Keterangan foto: Roda di pagi hari',
    '写真説明：朝の水車',
    'The wheel at dawn (Image: Mill Press)',
    'Roda di pagi hari (Foto: Antara)',
  ])('%s', (line) => expect(within(p(line)).taken).toHaveLength(1));

  it.each([
    'Roda itu berputar lagi. (Foto: Antara)',
    'Getty Images said on Monday that it bought the mill.',
    '图为什么重要？水车的图纸留存至今，研究者说，它们记录了三百年前的工艺，也记录了当时河流的样子，以及河边人家的日子。',
  ])('but not %s', (line) => expect(within(p(line)).taken).toEqual([]));

  it('that repeat a picture’s caption, unless they open the text', () => {
    const captions = ['The wheel stood still for two years', TEXT[0]!];
    const { taken } = take(`${p(TEXT[0]!)}${p(TEXT[1]!)}${p(captions[0]!)}${p(TEXT[2]!)}`, [], { captions });
    expect(taken).toEqual([{ kind: 'the picture’s caption', words: captions[0] }]);
  });
});

describe('lines with the time go', () => {
  it.each([
    '5 hours ago07:06 Jo Lux',
    'Last updated 15 hours ago',
    'Il y a 3 heures',
    '2 jam yang lalu',
    '3小时前',
    '5時間前',
    'منذ ساعتين',
    'منذ 3 ساعات',
  ])('anywhere: %s', (line) => expect(within(p(line)).taken).toHaveLength(1));

  it.each(['2 hours ago the wheel stopped', 'Il y a 3 ans, la roue tournait.', '3年前，水车停了'])('but not %s', (line) =>
    expect(within(p(line)).taken).toEqual([]),
  );

  const isStamp = (line: string) => /^(?:4 March 2031|2031年3月4日07:17|3\/4\/2031 7:11 AM PST)$/.test(line);
  const above = (html: string) => take(`${html}${TEXT.map(p).join('')}`, ['Jo Lux'], { isStamp }).words;
  it.each([
    '<p>1:39 PM ET</p>',
    '<ul><li>4 March 2031</li></ul>',
    '<p>Mill News 2031年3月4日07:17</p>',
    '<h3>3/4/2031 7:11 AM PST BY MILL STAFF</h3>',
    '<p>By <a href="https://mill.example/jo">Jo Lux for the Daily Mill</a></p>',
    '<p>Posted by Jo 4.3.2031</p>',
  ])('at the top: %s', (html) => expect(above(html)).toBe(TEXT.join(' ')));

  it.each(['<p>4 March 2030</p>', '<p>By the river Jo Smith waited</p>', '<ul><li>4 March 2031</li><li>The wheel turned</li></ul>'])(
    'but not %s',
    (html) => expect(above(html)).not.toBe(TEXT.join(' ')),
  );
});

describe('the first heading goes', () => {
  const above = (html: string) =>
    take(`${html}${TEXT.map(p).join('')}`, [], { headline: 'The river: mill wheel turns again after two years' }).words;
  it.each(['<h2>Mill wheel turns again</h2>', '<h2>Mills &amp; Rivers —</h2>', '<p>EXCLUSIVE</p>', '<p>独家</p>', '<p>حصري</p>'])(
    '%s',
    (html) => expect(above(html)).toBe(TEXT.join(' ')),
  );

  it.each(['<h2>The wheel</h2>', '<h2>What the miller says</h2>', '<p>BOGOR —</p>'])('but not %s', (html) =>
    expect(above(html)).not.toBe(TEXT.join(' ')),
  );
});

describe('the site’s own articles below the text go', () => {
  const host = 'mill.example';
  const own = (html: string) => take(`${TEXT.map(p).join('')}${html}`, [], { host }).words;
  it.each([
    '<p><b><i>More mill news:</i></b></p><ul><li><a href="/a">A wheel turns in the next town</a></li></ul>',
    '<h2>社会</h2><ul><li><a href="/a">水車が再び回る</a><p>1月13日</p></li></ul>',
    '<ul><li><a href="/tag/mill">Mill</a></li><li><a href="/tag/river">River</a></li></ul>',
    '<p><b><i>Mill Enabled:</i></b> <i>All about wheels. See it</i> <a href="/b"><i>here</i></a></p><p><b><i>River Readers:</i></b> <a href="/c"><i>Stories.</i></a></p>',
  ])('%s', (html) => expect(own(html)).toBe(TEXT.join(' ')));

  it.each([
    '<h2>Sources</h2><ul><li><a href="https://river.example/a">A report on the river and its mills</a></li></ul>',
    '<p>The mills with a wheel:</p><ol><li>Upper mill, with <a href="/a">a wheel</a> of oak</li></ol>',
    '<p><b>Upper mill:</b> It has a wheel of <a href="/a">oak</a>.</p><p><b>Lower mill:</b> It has none.</p>',
  ])('but not %s', (html) => expect(own(html)).not.toBe(TEXT.join(' ')));
});

describe('lines at the foot go', () => {
  it.each([
    'jolux@mill.example (END)',
    '© ΜΥΛΟΣ ΑΕ. Τα πνευματικά δικαιώματα ανήκουν στον ΜΥΛΟ.',
    '© Мельница, 2031. Все права защищены.',
    '【本文版权归水车公司所有。未经授权，不得转载、摘编等。】',
    '您认为这篇文章有用吗？',
    'Apakah artikel ini membantu?',
    '作者︱水车',
  ])('%s', (line) => expect(below(p(line)).taken).toHaveLength(1));

  it.each(['您认为水车还会转动吗？', 'Will the wheel turn again?', 'Write to Jo Lux at jolux@mill.example, says the miller.'])(
    'but not %s',
    (line) => expect(below(p(line)).taken).toEqual([]),
  );
});

describe('a line that leads to other articles goes before a heading', () => {
  const at = (line: string) => take(`${p(TEXT[0]!)}${p(line)}<h2>La roue</h2>${p(TEXT[1]!)}${p(TEXT[2]!)}`).taken;
  it.each([
    'More about the mill and the river',
    'En savoir plus sur le moulin',
    'Selengkapnya tentang roda',
    '更多关于水车',
    '水車に関する記事',
    'المزيد عن الطاحونة',
  ])('%s', (line) => expect(at(line)).toHaveLength(1));
  it.each(['More from the wheel than from the wind.', 'The wheel'])('but not %s', (line) => expect(at(line)).toEqual([]));
});

it('the site’s own articles may be on another host of the site', () => {
  const list = '<p><b>More:</b></p><ul><li><a href="https://www.mill.example/a">A wheel turns again</a></li></ul>';
  expect(take(`${TEXT.map(p).join('')}${list}`, [], { host: 'rivers.mill.example' }).words).toBe(TEXT.join(' '));
});

describe('a post of a feed', () => {
  const post = (html: string) => take(html, [], { isPost: true, host: 'mill.example' }).taken;
  it('loses the site’s appeals and controls, and credits', () => {
    const lines = ['Advertisement', 'Abonnez-vous à notre newsletter pour tout savoir de la rivière.', 'Getty Images'];
    expect(post(`${p(TEXT[0]!)}${lines.map(p).join('')}${p(TEXT[1]!)}`)).toHaveLength(3);
  });

  it.each([
    '<p><a href="https://mill.example/a">Le plan du moulin et de la roue</a></p>',
    '<h2>À suivre</h2>',
    '<ul><li><a href="/a">Le plan du moulin et de la roue</a></li></ul>',
    '<p><b>La rédaction</b></p>',
  ])('keeps %s', (html) => expect(post(`${TEXT.map(p).join('')}${html}`)).toEqual([]));
});
