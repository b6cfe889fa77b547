import { toString as plainText } from 'mdast-util-to-string';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToMdast } from '../../../../../src/intake/body/html/html.ts';
import { levelHtml, measureHtml } from '../../../../../src/intake/body/level/level.ts';

describe('levelHtml', () => {
  it('changes nothing about well-made HTML', () => {
    const inline = fc.constantFrom(
      'un',
      '<em>deux</em>',
      '<a href="https://a.example/?b=1&amp;c=2">trois</a>',
      ' &amp; ',
      '<br>',
      '<b>quatre</b>',
    );
    const text = fc.array(inline, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
    const block = fc.oneof(
      text.map((inner) => `<p>${inner}</p>`),
      text.map((inner) => `<p>${inner}`),
      text.map((inner) => `<h2>${inner}</h2>`),
      text.map((inner) => `<ul><li>${inner}<li>${inner}</ul>`),
      text.map((inner) => `<blockquote><p>${inner}</p></blockquote>`),
      text.map((inner) => `<table><tr><td>${inner}<td>x<tr><td>y<td>z</table>`),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const html = blocks.join('\n');
        expect(htmlToMdast(levelHtml(html, new Set()))).toEqual({ ...htmlToMdast(html) });
      }),
    );
  });

  it('never nests deeper than the limit', () => {
    const tag = fc.constantFrom(
      '<div>',
      '<b>',
      '<p>',
      '<li>',
      '<td>',
      '<table>',
      '</b>',
      '</div>',
      '</p>',
      'x',
      '<!-- </div>',
      '-->',
      '<p title="</p>">',
    );
    fc.assert(
      fc.property(fc.array(tag, { minLength: 1, maxLength: 12 }), (tags) => {
        expect(measureHtml(levelHtml(tags.join('').repeat(300), new Set()), 1000).depth).toBeLessThanOrEqual(60);
      }),
    );
  });

  it('keeps all text', () => {
    const html = '<div>a<b>b<p>c'.repeat(500);
    expect(plainText(htmlToMdast(levelHtml(html, new Set())).root)).toBe('abc'.repeat(500));
  });
});
