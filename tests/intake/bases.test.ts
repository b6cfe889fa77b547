import { describe, expect, it } from 'vitest';
import { makeDesk, TEXTS } from './importing.ts';

const AT = { date: '2024-03-26T08:00:00+07:00' };

describe('a relative address', () => {
  it.each([
    [
      'of Atom starts from the nearest xml:base',
      'a.xml',
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://reef.example/a/"><entry xml:lang="en"><title>Reef</title><id>urn:r</id><link href="x"/><content type="html" xml:base="b/">&lt;p&gt;&lt;a href="c"&gt;C&lt;/a&gt; ${TEXTS.en}&lt;/p&gt;</content></entry></feed>`,
      '[C](https://reef.example/a/b/c)',
    ],
    [
      'of RSS starts from the channel where the item has no link',
      'a.xml',
      `<rss><channel><link>https://reef.example/news/</link><item><title>Reef</title><guid>r1</guid><description>&lt;p&gt;&lt;a href="c"&gt;C&lt;/a&gt; ${TEXTS.en}&lt;/p&gt;</description></item></channel></rss>`,
      '[C](https://reef.example/news/c)',
    ],
    [
      'of JSON Feed starts from the home page',
      'a.json',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        home_page_url: 'https://reef.example/',
        items: [{ id: 'r', title: 'Reef', content_html: `<p><a href="/c">C</a> ${TEXTS.en}</p>` }],
      }),
      '[C](https://reef.example/c)',
    ],
  ])('%s', (_name, file, data, link) => {
    const desk = makeDesk();
    desk.send({ [file]: data }, AT);
    expect(desk.read(desk.articles()[0]!)).toContain(link);
  });
});

describe('HTML without a page', () => {
  it('is an article with its first heading as the headline', () => {
    const desk = makeDesk();
    desk.send({ 'a.html': `<h1>Market <em>opens</em></h1>\n<p>${TEXTS.en}</p><p>All came.</p>` }, AT);
    expect(desk.read('2024/03/26/market-opens/en.md')).toContain(`headline: Market opens\n`);
    expect(desk.read('2024/03/26/market-opens/en.md')).toContain(`${TEXTS.en}\n\nAll came.`);
  });
});
