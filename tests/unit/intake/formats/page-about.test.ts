import { describe, expect, it } from 'vitest';
import { page } from '../../../../src/intake/formats/page/page.ts';

const TEXT = '<p>The old mill by the weir burned down on Wednesday night, the fire brigade said, after a storm.</p>'.repeat(4);
const read = (head: string, article: string, around = '', lang = 'en') =>
  page.read({
    name: 'x',
    text: `<!doctype html><html lang="${lang}"><head>${head}</head><body>${around}<article>${article}${TEXT}</article></body></html>`,
    address: 'https://www.dailymill.example/a/b',
  }).items[0]!;

const WHEN = '2026-06-03T22:15:00+02:00';
const TIME = `<time datetime="${WHEN}">3 June</time>`;

describe('the date of a page', () => {
  it.each([
    ['<meta>', `<meta property="og:article:published_time" content="${WHEN}">`, ''],
    ['Dublin Core', `<meta name="DC.date" content="${WHEN}">`, ''],
    ['Parsely', `<meta name="parsely-pub-date" content="${WHEN}">`, ''],
    ['Parsely’s JSON', `<meta name="parsely-page" content='{"pub_date":"${WHEN}"}'>`, ''],
    ['JSON-LD of the page', `<script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"${WHEN}"}]}</script>`, ''],
    ['microdata', '', `<span itemprop="datePublished" content="${WHEN}">today</span>`],
    ['<time pubdate>', '', `<time class="x" datetime="2026-06-09" >9</time><time pubdate datetime="${WHEN}">3</time>`],
    ['<time>', '', `<header><h1>Mill burns down</h1>${TIME}</header>`],
    ['<time>, not that of a change', '', `<time class="updated" datetime="2026-06-09T00:00:00Z">9 June</time>${TIME}`],
    ['what reads as a date', `<meta name="pubdate" content="today"><meta name="dc.date" content="${WHEN}">`, ''],
  ])('is read from %s', (_, head, article) => {
    expect(read(head, `${article.includes('<h1') ? '' : '<h1>Mill burns down</h1>'}${article}`).firstCreated).toBe(WHEN);
  });

  it.each([
    ['the page’s header', `<header>${TIME}</header>`, ''],
    ['a sidebar', `<aside>${TIME}</aside>`, ''],
    ['comments', '', `<section class="comments">${TIME}</section>`],
    ['a teaser', '', `<div class="related">${TIME}</div>`],
  ])('is never that of %s', (_, around, article) => {
    expect(read('', `<h1>Mill burns down</h1>${article}`, around).firstCreated).toBeUndefined();
  });

  it.each([
    ['3 June 2026 22:15 CEST', 'en', '3 June 2026 22:15 CEST'],
    ['Publié le 3 juin 2026 à 22h15', 'fr', '3 juin 2026 22:15'],
    ['Publié le 3 juin 2026 à 22h15, mis à jour le 4 juin 2026 à 08h00', 'fr', '3 juin 2026 22:15'],
    ['Femke Bos - Rabu, 3 Juni 2026 | 22:15 WIB', 'id', 'Rabu, 3 Juni 2026 22:15 WIB'],
    ['نشر في ٣ يونيو ٢٠٢٦ - 22:15', 'ar', '3 يونيو 2026 22:15'],
    ['2026年6月3日 22:15 来源：堰桥网', 'zh', '2026年6月3日 22:15'],
    ['公開日：2026年6月3日 22時15分', 'ja', '2026-06-03T22:15:00+09:00'],
  ])('is otherwise read from a visible line: %s', (line, language, wanted) => {
    expect(read('', `<h1>Mill burns down</h1><div>${line}</div>`, '', language).firstCreated).toBe(wanted);
  });

  const ld = (fields: object) => `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...fields })}</script>`;

  it('is used if a change has an earlier date', () => {
    const item = read(ld({ datePublished: WHEN, dateModified: '2026-06-03T20:00:00+02:00' }), '<h1>Mill burns down</h1>');
    expect([item.firstCreated, item.versionCreated]).toEqual([WHEN, WHEN]);
  });

  it.each([
    [
      'a time where the first has none',
      '<meta name="pubdate" content="2026-06-03">',
      `<h1>Mill</h1><div>2026-06-03 22:15</div>`,
      '2026-06-03 22:15',
    ],
    ['an offset where the first has none', ld({ datePublished: '2026-06-03 22:15:00' }), `<h1>Mill</h1>${TIME}`, WHEN],
  ])('has %s', (_, head, article, wanted) => {
    expect(read(head, article).firstCreated).toBe(wanted);
  });

  it.each([
    ['03/06/2026 22:15', 'fr', '2026-06-03 22:15'],
    ['03/06/2026', 'id', '2026-06-03'],
    ['26.06.2026', 'en', '2026-06-26'],
    ['06/26/2026', 'en', '2026-06-26'],
    ['03/06/2026', 'en', undefined],
    ['22:15, 3 June 2026', 'en', '3 June 2026 22:15'],
  ])('is read from numbers if it is known which is the month: %s (%s)', (line, language, wanted) => {
    expect(read('', `<h1>Mill burns down</h1><div>${line}</div>`, '', language).firstCreated).toBe(wanted);
  });

  const at = (address: string, time = '') =>
    page.read({ name: 'x', text: `<html lang="en"><body><h1>Mill burns down</h1>${time}${TEXT}</body></html>`, address });

  it('is in the time of the site’s country, and that is reported', () => {
    const { items, notes } = at('https://moulin.fr/a', '<time datetime="2026-06-03T22:15:00">soir</time>');
    expect(items[0]!.firstCreated).toBe('2026-06-03T22:15:00+02:00');
    expect(notes).toMatchObject([{ found: expect.stringContaining('Europe/Paris') as unknown }]);
  });

  it.each([
    ['https://mill.example/2026/06/03/fire', '2026-06-03'],
    ['https://mill.example/news/20260603-fire', '2026-06-03'],
    ['https://mill.example/2026/13/03/fire', undefined],
    ['https://mill.example/20269999/fire', undefined],
  ])('is otherwise that of its address: %s', (address, wanted) => {
    expect(at(address).items[0]!.firstCreated).toBe(wanted);
  });

  it('is missing if only the text names a day', () => {
    expect(read('', `<h1>Mill burns down</h1>${TEXT}<p>3 June 2026</p>`).firstCreated).toBeUndefined();
  });
});

describe('the headline of a page', () => {
  it.each([
    ['Mill burns down | Daily Mill', '', 'Mill burns down'],
    ['Mill burns down - Daily Mill', '', 'Mill burns down'],
    ['Mill burns down — Daily Mill » Regional', '', 'Mill burns down'],
    ['Daily Mill: Mill burns down', '<meta property="og:title" content="Mill burns down">', 'Mill burns down'],
    ['Daily Mill | Mill burns down', '', 'Mill burns down'],
    [
      'x',
      '<meta property="og:title" content="Mill burns down – The Weir"><meta property="og:site_name" content="The Weir">',
      'Mill burns down',
    ],
    ['Mill burns down :: Some other name', '', 'Mill burns down'],
    ['Mill burns down - and nobody knows why', '', 'Mill burns down - and nobody knows why'],
    ['水车被烧毁 - 堰桥网', '', '水车被烧毁'],
    ['水車が全焼｜堰ニュース', '', '水車が全焼'],
  ])('does not include the site’s name: %s', (title, head, wanted) => {
    expect(read(`<title>${title}</title>${head}`, '').headline).toBe(wanted);
  });

  it('is the page’s heading if a title begins with it, and is removed from the text', () => {
    const item = read(
      '<title>水車が全焼、原因不明：堰通信</title>',
      '<h1>水車が全焼、原因不明</h1>',
      '<header><h1><img alt="堰通信"></h1></header>',
    );
    expect(item.headline).toBe('水車が全焼、原因不明');
    expect(item.body.value).not.toContain('原因不明');
  });

  it.each([
    [
      'the title for sharing is another',
      '<title>Old mill burns down to the ground - Daily Mill</title><meta property="og:title" content="You won’t believe what burned">',
    ],
    ['the title is written for search', '<title>Weir mill fire: Old mill burns down overnight</title>'],
    ['it is of the site', '<title>Old mill burns down to the ground</title><meta property="og:title" content="Daily Mill - All News">'],
  ])('is the heading that readers see if %s', (_, head) => {
    const item = read(head, '<h1>Old mill burns down to the ground<small>Femke Bos</small></h1>', '<h1>Daily Mill</h1>');
    expect(item.headline).toBe('Old mill burns down to the ground');
    expect(item.body.value).not.toContain('to the ground');
  });

  it('loses the kind of article before a bar, and a note that there is a picture', () => {
    expect(read('<title>OPINION | Mills should not burn</title>', '').headline).toBe('Mills should not burn');
    const ld = { '@type': 'NewsArticle', headline: '水車が全焼、原因は不明　（写真＝堰通信）　：堰ニュース' };
    expect(read(`<script type="application/ld+json">${JSON.stringify(ld)}</script>`, '').headline).not.toContain('写真');
  });

  it('is not shortened to a heading that only happens to begin it', () => {
    expect(read('<title>Milling about in the weir</title>', '<h1>Mill</h1>').headline).toBe('Milling about in the weir');
  });
});

describe('the byline of a page', () => {
  it('is the author that the article’s marks name', () => {
    const marked = '<p>By <span itemprop="author" itemscope><span itemprop="name">Femke Bos</span></span><span>7 min read</span></p>';
    expect(read('', `<h1>Mill burns down</h1>${marked}`).by).toBe('Femke Bos');
    expect(read('', '<h1>Mill burns down</h1><a rel="author" href="/x">Femke Bos</a>').by).toBe('Femke Bos');
  });

  const ld = (fields: object) => `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...fields })}</script>`;

  it.each([
    ['a user’s name', { author: { name: 'femke-bos' } }, '<meta name="author" content="Femke Bos">', ''],
    ['the site', { author: { name: 'Daily Mill' }, publisher: { name: 'Daily Mill' }, creator: 'Femke Bos' }, '', ''],
    ['a name in other letters', { author: { name: '編集部員' } }, '', '<p class="byline">By <a href="/author/bos">Femke Bos</a></p>'],
    ['its editor', { author: { name: 'Ed Lock' } }, '', '<a class="author-name">Femke Bos</a><span>Editor : Ed Lock</span>'],
    [
      'an address',
      { author: { name: 'https://mill.example/bos' } },
      '<meta name="author" content="https://mill.example/b"><meta name="byl" content="By Femke Bos">',
      '',
    ],
  ])('is someone else if JSON-LD names %s', (_, fields, head, article) => {
    expect(read(`${ld(fields)}${head}`, `<h1>Mill burns down</h1>${article}`).by?.replace(/^By /, '')).toBe('Femke Bos');
  });

  it('is the site if nothing else is named', () => {
    expect(read(ld({ author: { name: 'Daily Mill' }, publisher: { name: 'Daily Mill' } }), '<h1>Mill burns down</h1>').by).toBe(
      'Daily Mill',
    );
  });

  it('is the one after the heading, not that of other articles', () => {
    const others = '<div><div class="post"><span class="author">Ann Other</span></div></div>';
    const item = read(
      '',
      '<h1>Mill burns down</h1><div class="top"><div class="byline">By <a href="/authors/b">Femke Bos</a> and <a href="/authors/l">Jo Lux</a></div></div>',
      others,
    );
    expect(item.by).toBe('Femke Bos, Jo Lux');
  });

  it('is never the author of a comment', () => {
    const comment = '<div class="comments"><span itemprop="author">Troll</span></div>';
    expect(read('', `<h1>Mill burns down</h1>${comment}`).by).toBeUndefined();
  });
});

describe('the source of a page', () => {
  const from = (head: string) =>
    page.read({ name: 'x', text: `<html lang="en"><head>${head}</head><body><h1>Mill burns down</h1>${TEXT}</body></html>` }).items[0]!;

  it('is the name in the title if the page has none', () => {
    expect(from('<title>Mill burns down - The Daily Mill</title>').infoSource?.name).toBe('The Daily Mill');
    expect(from('<title>Weir Notes: Mill burns down</title>').infoSource?.name).toBe('Weir Notes');
  });

  it('is the address that two others name if the canonical one is on another site', () => {
    const head = `<link rel="canonical" href="https://old.example/a"><meta property="og:url" content="https://new.example/a"><script type="application/ld+json">{"@type":"NewsArticle","mainEntityOfPage":{"@id":"https://new.example/a"}}</script>`;
    expect(from(head).uri).toBe('https://new.example/a');
  });
});

describe('a page that is not an article', () => {
  const visit = (head: string, body = TEXT, address = 'https://www.dailymill.example/a/b') =>
    page.read({ name: 'x', text: `<html lang="en"><head>${head}</head><body><h1>Mill burns down</h1>${body}</body></html>`, address });
  const thing = (type: string) => `<script type="application/ld+json">{"@graph":[{"@type":"${type}"}]}</script>`;

  it.each([
    ['the front page of a site', '<link rel="canonical" href="https://www.dailymill.example/">'],
    ['the front page of a site', '<link rel="canonical" href="/en/">'],
    ['a list of articles', thing('CollectionPage')],
    ['a page that says “404 - not here”', '<title>404 - not here</title>'],
    ['a page that says “Sign in | Daily Mill”', '<title>Sign in | Daily Mill</title>'],
  ])('is refused: %s', (found, head) => {
    expect(() => visit(head)).toThrow(found);
    expect(visit(`${head}${thing('NewsArticle')}`).items).toHaveLength(1);
  });

  it('is refused if a video has hardly any text', () => {
    expect(() => visit(thing('VideoObject'), '<p>The mill burns, and the miller watches it burn.</p>')).toThrow('hardly a text');
    expect(visit(thing('VideoObject')).items).toHaveLength(1);
  });

  const closed = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>';
  const SHORT = '<p>The old mill by the weir burned down on Wednesday night, the fire brigade said, after a storm.</p>';
  it.each([
    ['calls itself closed and is short', closed, SHORT, true],
    ['calls itself closed, is longer and has a wall', closed, `${SHORT.repeat(12)}<p>Subscribe now to continue reading</p>`, true],
    ['is short and has a wall', '', `${SHORT}<p>この記事は会員限定です。登録すると続きをお読みいただけます。</p>`, true],
    ['is short and has a wall, in French', '', `${SHORT}<p>Article réservé aux abonnés</p>`, true],
    ['calls itself closed and has all of its text', closed, SHORT.repeat(40), false],
    ['is long and has a wall', '', `${SHORT.repeat(20)}<p>Sign in to continue reading other news</p>`, false],
    ['is short', '', SHORT, false],
    ['is short and free', closed.replace('False', 'True'), `${SHORT}<p>Articles réservés aux abonnés</p>`, false],
  ])('is withheld if the page %s', (_, head, body, isWithheld) => {
    const [item] = visit(head, `<article>${body}</article>`).items;
    expect(item!.pubStatus).toBe(isWithheld ? 'withheld' : undefined);
    expect(item!.held).toEqual(isWithheld ? expect.stringContaining('subscribers') : undefined);
  });
});
