import fc from 'fast-check';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { htmlToMdast } from '../../../../../src/intake/body/html/html.ts';

const processor = remark().use(remarkGfm).freeze();
const markdown = (html: string, base?: string) => processor.stringify(htmlToMdast(html, base).root).trimEnd();

describe('the text of an HTML body', () => {
  it.each([
    ['keeps paragraphs', '<p>Un.</p><p>Deux.</p>', 'Un.\n\nDeux.'],
    ['makes paragraphs of bare text', '\n  Texte\n  nu. ', 'Texte nu.'],
    ['parts bare text at empty lines', 'Un.\n\nDeux.', 'Un.\n\nDeux.'],
    ['reads text in and between divs', '<div>Un.<p>Deux.</p>Trois.</div>', 'Un.\n\nDeux.\n\nTrois.'],
    ['parts paragraphs at two breaks', '<p>Un.<br><br/>Deux.<br> <br>Trois.</p>', 'Un.\n\nDeux.\n\nTrois.'],
    ['parts them within bold text, too', '<b>Un.<br><br>Deux.</b>', '**Un.**\n\n**Deux.**'],
    ['reads elements that nobody knows', '<constructor>Un <x-y>mot</x-y>.</constructor>', 'Un mot.'],
    ['keeps lines that were set as they stand', '<pre>Un\ndeux\n\nTrois</pre>', 'Un\\\ndeux\n\nTrois'],
    ['keeps a single break', '<p>Un<br>deux</p>', 'Un\\\ndeux'],
    ['drops empty paragraphs', '<p>Un.</p><p>&nbsp;</p><p><b> </b><br></p><p>Deux.</p>', 'Un.\n\nDeux.'],
    ['keeps emphasis and moves spaces out of it', '<p>Le<em> mot </em>juste, <strong>dit</strong>-il.</p>', 'Le *mot* juste, **dit**-il.'],
    ['joins what the markup tore apart', '<p><b>un</b><b>deux</b></p>', '**undeux**'],
    ['keeps lists in lists', '<ul><li>a<ul><li>b</ul><li>c</ul>', '* a\n  * b\n* c'],
    ['counts from where a list begins', '<ol start="3"><li>c</li></ol>', '3. c'],
    ['keeps quotes', '<blockquote><p>Un.</p></blockquote>', '> Un.'],
    ['keeps tables', '<table><tr><th>A<th>B<tr><td>1<td>2|3</table>', '| A | B    |\n| - | ---- |\n| 1 | 2\\|3 |'],
    ['reads a table that only lays out as text', '<table><tr><td><p>Un.</p><p>Deux.</p></td></tr></table>', 'Un.\n\nDeux.'],
    ['begins headings at level 2 and closes gaps', '<h3>A</h3><p>x</p><h5>B</h5>', '## A\n\nx\n\n### B'],
    ['sets squares and footings', '<p>m<sup>2</sup>, CO<sub>2</sub>, 1<sup>er</sup></p>', 'm², CO₂, 1er'],
    ['writes ruby in brackets', '<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>', '漢字(かんじ)'],
    ['joins Chinese lines without a space', '<p>中国\n      北京\nAFP</p>', '中国北京 AFP'],
    ['keeps text that is hidden from screen readers alone', '<p><span aria-hidden="true">L</span>e</p>', 'Le'],
  ])('%s', (_, html, expected) => {
    expect(markdown(html)).toBe(expected);
  });

  it('keeps unbreakable spaces within the text', () => {
    expect(markdown('<p>«&nbsp;Non&nbsp;», dit-il&#8239;: 25&nbsp;000</p>')).toBe('«\u00a0Non\u00a0», dit-il\u202f: 25\u00a0000');
  });
});

describe('links', () => {
  it('keeps links of the web and of mail, and resolves relative ones', () => {
    expect(
      markdown('<a href="https://a.example/">a</a> <a href="mailto:x@a.example">b</a> <a href="../c">c</a>', 'https://a.example/d/e'),
    ).toBe('[a](https://a.example/) [b](mailto:x@a.example) [c](https://a.example/c)');
  });

  it('keeps only the text of other links, and reports which were lost', () => {
    const { root, removed } = htmlToMdast('<a href="java\nscript:x()">a</a> <a href="/b">b</a> <a href="#c">c</a>');
    expect(processor.stringify(root)).toBe('a b c\n');
    expect(removed).toEqual(['a javascript: link', 'a link without a full address: /b']);
  });
});

describe('what does not survive', () => {
  it.each([
    ['<script>alert(1)</script>', ['a script']],
    ['<style>p{}</style><!-- note -->', []],
    ['<iframe src="https://www.youtube.com/embed/1"></iframe>', ['an iframe of youtube.com']],
    ['<form>Sign up <input><button>Go</button></form>', ['a form']],
    ['<p hidden>secret</p>', ['hidden text: “secret”']],
    ['<p style="color:red; DISPLAY : none">secret</p>', ['hidden text: “secret”']],
    ['<span style="font-size:0px">secret</span>', ['hidden text: “secret”']],
    ['<span style="position:absolute;left:-9999px">secret</span>', ['hidden text: “secret”']],
    ['<span class="sr-only">secret</span>', ['hidden text: “secret”']],
    ['<svg><title>secret</title></svg>', []],
    ['<template><p>secret</p></template>', []],
  ])('%s', (html, removed) => {
    const body = htmlToMdast(`<p>Un.</p>${html}`);
    expect(processor.stringify(body.root)).toBe('Un.\n');
    expect(body.removed).toEqual(removed);
  });

  it('keeps the article that a system wraps in a form', () => {
    expect(markdown(`<form><p>${'Un texte. '.repeat(60)}</p><input></form>`)).toContain('Un texte.');
  });
});

describe('pictures', () => {
  it('are separate from the text, with alt, caption and credit', () => {
    const figure =
      '<figure><img src="/a.jpg" alt="Un homme"><figcaption>À <em>Jakarta</em>. <span class="credit">Ani/AFP</span></figcaption></figure>';
    const { root, images } = htmlToMdast(`<p>Un.</p>${figure}<p>Deux <img src="b.png"></p>`, 'https://a.example/x/');
    expect(processor.stringify(root)).toBe('Un.\n\nDeux\n');
    expect(images).toEqual([
      { src: 'https://a.example/a.jpg', alt: 'Un homme', caption: 'À Jakarta.', credit: 'Ani/AFP' },
      { src: 'https://a.example/x/b.png' },
    ]);
  });

  it('of a gallery keep their captions, and nothing of it becomes text', () => {
    const one = (name: string) =>
      `<figure><img src="https://a.example/${name}.jpg"><script>track()</script><figcaption>${name}</figcaption></figure>`;
    const { root, images } = htmlToMdast(`<figure>${one('A')}${one('B')}<figcaption>Deux ponts.</figcaption></figure>`);
    expect(root.children).toEqual([]);
    expect(images).toEqual([
      { src: 'https://a.example/A.jpg', caption: 'A' },
      { src: 'https://a.example/B.jpg', caption: 'B' },
    ]);
  });

  it('leave the other text of their figure, and a figure of text is text', () => {
    expect(markdown('<figure><img src="a.jpg"><p>Un.</p><p>Deux.</p><figcaption>Le pont.</figcaption></figure>')).toBe('Un.\n\nDeux.');
    expect(markdown('<figure><blockquote>Un.</blockquote><figcaption>Ani</figcaption></figure>')).toBe('> Un.\n\nAni');
  });

  it('are found once on a page with lazy loading', () => {
    const late = '<img src="data:image/gif;base64,R0" data-src="https://a.example/a.jpg">';
    expect(htmlToMdast(`${late}<noscript><img src="https://a.example/a.jpg"></noscript>`).images).toEqual([
      { src: 'https://a.example/a.jpg' },
    ]);
  });

  it('are dropped if they only count readers', () => {
    const { images, removed } = htmlToMdast(
      '<img src="https://t.example/p" width=1 height=1><img src="//x" style="width:1px"><img src="data:,x">',
    );
    expect(images).toEqual([]);
    expect(removed).toEqual(['a tracking picture of t.example', 'a tracking picture']);
  });

  it('of a character become that character', () => {
    expect(markdown('<p>Bravo <img class="emoji" alt="🎉" src="https://s.example/1.png"></p>')).toBe('Bravo 🎉');
  });
});

describe('hostile HTML', () => {
  const N = 100_000;
  it.each([
    ['nested divs', '<div>'.repeat(N)],
    ['nested quotes', '<blockquote>'.repeat(N)],
    ['nested lists', '<ul><li>'.repeat(N)],
    ['nested tables', '<table><tr><td>'.repeat(N)],
    ['unclosed bold text and paragraphs', '<b><p>'.repeat(N)],
    ['nested figures', '<figure>'.repeat(N)],
    ['nested templates', '<svg><template>'.repeat(N)],
    ['stray ends', '</p></b></table>'.repeat(N)],
    ['many attributes', `<p ${Array.from({ length: N }, (_, index) => `a${index}`).join(' ')}>`],
    ['open quotes', '<a href="x'.repeat(N)],
    ['breaks', '<br>x'.repeat(N)],
    ['comments', '<!--'.repeat(N)],
  ])('is read in time: %s', { timeout: 20_000 }, (_, html) => {
    const { root } = htmlToMdast(`<p>Un.</p>${html}x`);
    expect(processor.stringify({ type: 'root', children: root.children.slice(0, 1) })).toBe('Un.\n');
  });

  it('keeps the text of elements nested too deep, in paragraphs, and reports it', () => {
    const { root, removed } = htmlToMdast(`${'<div>'.repeat(600)}<p>Un.</p><p>Deux.</p>${'</div>'.repeat(600)}<p>Trois.</p>`);
    expect(processor.stringify(root)).toBe('Un.\n\nDeux.\n\nTrois.\n');
    expect(removed).toEqual(['tags nested more than 60 deep; their text was kept']);
  });

  it('never becomes HTML, an address of another kind, or a crash', () => {
    const piece = fc.oneof(
      fc
        .constantFrom('p', 'b', 'a', 'div', 'table', 'tr', 'td', 'ul', 'li', 'figure', 'h2', 'pre', 'select', 'svg', 'form')
        .chain((name) =>
          fc.constantFrom(`<${name}>`, `</${name}>`, `<${name} href="javascript:x" hidden='`, `<${name} href=/x style="display:none">`),
        ),
      fc.constantFrom(
        '<br>',
        '<img src=x>',
        '<script>',
        '</script>',
        '<!--',
        '-->',
        '&lt;',
        '\u0000',
        '\ud800',
        ' ',
        '\n\n',
        '&#0;',
        '<![CDATA[',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    const repeated = fc
      .array(piece, { maxLength: 30 })
      .chain((pieces) => fc.constantFrom(1, 60).map((times) => pieces.join('').repeat(times)));
    fc.assert(
      fc.property(repeated, (html) => {
        const { root } = htmlToMdast(html);
        const text = JSON.stringify(root);
        expect(text).not.toMatch(/"type":"(?:html|image)"/);
        expect(text).not.toMatch(/"url":"(?!https?:|mailto:)/);
        expect(root.children.every((block) => block.type !== 'paragraph' || block.children.length > 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
