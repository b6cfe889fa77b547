import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { dropOtherArticles } from '../../../../../src/intake/formats/page/marks/other-articles.ts';
import { framesIn } from '../../../../../src/intake/formats/page/text/frames.ts';
import { page } from '../../../../../src/intake/formats/page/page.ts';

const SENTENCE = 'The old mill by the weir burned down on Wednesday night, the fire brigade said, after a storm. ';
const TEXT = `<p>${SENTENCE}</p>`.repeat(6);
const textAfter = (body: string) => {
  const { document } = parseHTML(`<html><body>${body}</body></html>`);
  dropOtherArticles(document, ['Mill burns down']);
  return document.body.textContent;
};
const read = (body: string, head = '') =>
  page.read({ name: 'x', text: `<html lang="en"><head>${head}</head><body>${body}</body></html>`, address: 'https://mill.example/a' });
const bodyOf = (body: string, head = '') => {
  const value = read(body, head).items[0]!.body?.value;
  return typeof value === 'string' ? value : '';
};

describe('other articles on the page', () => {
  const other = (head: string) => `<div class="next"><div><h1>Lock reopens</h1>${head}</div>${TEXT.replaceAll('mill', 'lock')}</div>`;

  it('go if they follow with a heading and a byline', () => {
    const left = textAfter(`<article><h1>Mill burns down</h1>${TEXT}${other('<span class="author-name">Jo Lux</span>')}</article>`);
    expect(left).toContain('old mill');
    expect(left).not.toMatch(/Lock reopens|old lock/);
  });

  it('stay if they are a chapter of the text', () => {
    expect(textAfter(`<article><h1>Mill burns down</h1>${TEXT}${other('')}</article>`)).toContain('old lock');
  });

  it.each([
    '<article><h2><a href="/b">Lock reopens</a></h2></article>',
    '<article><h2>Lock reopens</h2><a href="/b" aria-label="Lock reopens"></a></article>',
  ])('go if they are two teasers or more: %s', (teaser) => {
    expect(textAfter(`<article><h1>Mill burns down</h1>${TEXT}</article>${teaser}${teaser}`)).not.toContain('Lock');
    expect(textAfter(`<article><h1>Mill burns down</h1>${TEXT}</article>${teaser}`)).toContain('Lock');
  });

  it('stay if they are entries of a running report', () => {
    const entry = `<article><h2>Fire is out</h2><p>${SENTENCE}</p></article>`;
    expect(textAfter(`<article><h1>Mill burns down</h1>${TEXT}${entry}${entry}</article>`)).toContain('Fire is out');
  });
});

it('the headings of slides stay, whatever is around them', () => {
  const slide = (n: number) =>
    `<figure class="flat-slide"><div class="slide-header"><h2 class="title">${n}. Wheel</h2></div><figcaption><p>${SENTENCE}${n}</p></figcaption></figure>`;
  const body = bodyOf(`<article><h1>Mill burns down</h1>${TEXT}${[1, 2, 3].map(slide).join('')}</article>`);
  for (const n of [1, 2, 3]) expect(body).toContain(`${n}. Wheel`);
});

it('charts in frames that load late are reported', () => {
  const frame = '<iframe data-src="https://charts.example/1" src="about:blank"></iframe>';
  expect(read(`<article><h1>Mill burns down</h1>${TEXT}${frame}</article>`).notes!.map(({ found }) => found)).toContain(
    'left out an iframe of charts.example',
  );
  const { document } = parseHTML(
    '<html><body><iframe src="https://www.youtube.com/embed/1"></iframe><iframe src="https://ads.doubleclick.net/1"></iframe><iframe src="https://a.example/p" width="1" height="1"></iframe></body></html>',
  );
  expect(framesIn(document.body)).toEqual([]);
});

it('a title with the site’s name before it is read without, where a heading has the rest', () => {
  const { items } = read(
    `<div><h2>Mill by the weir burns down</h2>${TEXT}</div>`,
    '<title>The Miller’s Own Digital Home | Mill by the weir burns down</title>',
  );
  expect(items[0]!.headline).toBe('Mill by the weir burns down');
});

it('a paragraph that the next one answers is no standfirst', () => {
  const first = 'The mill by the weir was to be torn down in spring.';
  const body = bodyOf(
    `<article><h1>Mill burns down</h1><p class="intro">${first}</p><p>But the storm came first. ${SENTENCE}</p>${TEXT}</article>`,
    `<meta property="og:description" content="${first}">`,
  );
  expect(body).toContain(first);
});

it('a slogan is not the name of the site', () => {
  const { items } = read(
    `<article><h1>Mill burns down</h1>${TEXT}</article>`,
    '<meta property="og:site_name" content="The Mill"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Mill burns down","publisher":{"name":"Where the river finally turns the wheel"}}</script>',
  );
  expect(items[0]!.infoSource?.name).toBe('The Mill');
});
