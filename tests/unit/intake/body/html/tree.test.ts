import type { ElementContent } from 'hast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { expect, it } from 'vitest';
import { treeToMdast } from '../../../../../src/intake/body/html/html.ts';
import { toHast, xhtmlTag } from '../../../../../src/intake/formats/xml/hast.ts';
import { parseXml } from '../../../../../src/intake/formats/xml/tree.ts';

const processor = remark().use(remarkGfm).freeze();
const nodesOf = (xml: string) => toHast(parseXml(`<body>${xml}</body>`).children, xhtmlTag);
const read = (children: ElementContent[]) => {
  const { root, removed } = treeToMdast({ type: 'root', children }, 'https://wire.example/');
  return { text: processor.stringify(root).trimEnd(), removed };
};

it.each([
  ['paragraphs in a paragraph', '<p>Un <p>deux</p> trois</p>', 'Un\n\ndeux\n\ntrois'],
  ['blocks in a paragraph', '<p>Un<ul><li>a</li></ul>deux<blockquote>trois</blockquote></p>', 'Un\n\n* a\n\ndeux\n\n> trois'],
  ['a paragraph in emphasis', '<p><b>Un <p>deux</p> trois</b></p>', '**Un**\n\n**deux**\n\n**trois**'],
  ['text between blocks', 'Un <p>deux</p> trois <p>quatre</p>', 'Un\n\ndeux\n\ntrois\n\nquatre'],
  ['text without blocks', 'Un.\n\nDeux.', 'Un.\n\nDeux.'],
  [
    'a table without a body',
    '<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>',
    '| A | B |\n| - | - |\n| 1 | 2 |',
  ],
  [
    'text of a table outside its cells',
    '<table>Un<tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>',
    'Un\n\n| 1 | 2 |\n| - | - |\n| 3 | 4 |',
  ],
  ['lines of Chinese without a space', '<p>中国\n   北京</p>', '中国北京'],
  ['HTML in a CDATA section', '<p><![CDATA[<p>Un <em>mot</em>.</p><p>Deux.</p>]]></p>', 'Un *mot*.\n\nDeux.'],
  ['references that were escaped twice', '<p>l&amp;#39;eau &amp;amp; le feu</p>', "l'eau & le feu"],
  ['links from the base', '<p><a href="/a">un</a></p>', '[un](https://wire.example/a)'],
])('reads %s', (_name, xml, expected) => {
  expect(read(nodesOf(xml)).text).toBe(expected);
});

it.each(['style="display:none"', 'hidden="hidden"', 'hidden=""', 'class="a sr-only"'])('leaves out what has %s', (attribute) => {
  expect(read(nodesOf(`<p ${attribute}>Un<div>deux</div></p><p>Trois</p>`)).text).toBe('Trois');
});

it('keeps the text of elements that are too deep, in separate paragraphs', () => {
  const deep = `${'<div>'.repeat(80)}Un<p>deux</p><hr/>trois${'</div>'.repeat(80)}`;
  expect(read(nodesOf(deep))).toEqual({
    text: 'Un\n\ndeux\n\n***\n\ntrois',
    removed: ['tags nested more than 60 deep; their text was kept'],
  });
});

it('keeps what is hidden in elements that are too deep hidden', () => {
  const deep = `${'<div>'.repeat(80)}Un<p hidden=""><b>deux</b></p><video><p>trois</p></video>${'</div>'.repeat(80)}`;
  expect(read(nodesOf(deep)).text).toBe('Un');
});

it('parses HTML that is part of a tree', () => {
  expect(read([...nodesOf('<p>Un</p>'), { type: 'raw', value: '<p>Deux<script>1</script><p>trois' }])).toEqual({
    text: 'Un\n\nDeux\n\ntrois',
    removed: ['a script'],
  });
});
