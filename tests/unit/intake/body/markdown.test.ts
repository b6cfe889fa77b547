import fc from 'fast-check';
import type { Nodes, Root, RootContent } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { mdastToMarkdown } from '../../../../src/intake/body/markdown.ts';

const reader = remark().use(remarkGfm).freeze();

const rootOf = (...children: RootContent[]): Root => ({ type: 'root', children });
const paragraph = (value: string): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const wordsOf = (node: Nodes): string =>
  'children' in node ? node.children.map(wordsOf).join('') : node.type === 'break' ? '\n' : 'value' in node ? node.value : '';
const blocksOf = (root: Root) => root.children.map((node) => [node.type, wordsOf(node)]);
const readAgain = (root: Root) => blocksOf(reader.runSync(reader.parse(mdastToMarkdown(root))) as Root);

describe('ordinary prose is not changed', () => {
  it.each([
    'She said: "It\'s a well-known, 1-0 win" (her words) – and left; S&P 500 & R&B fell 3.5%.',
    '« Nous n’avons pas le choix », a-t-il dit [sic] : 12 000 € pour l’État — c’est tout !',
    'Menteri itu berkata, “Kami siap,” pada 26/3/2024; harga naik 5% (year-on-year).',
    '外交部发言人表示：“这完全是政治操弄。”（记者 张三）',
    '首相は「遺憾だ」と述べた。〈資料〉１９８６年・東京―大阪間',
    'قال الوزير: «نحن جاهزون» (في الرباط)، وأضاف أن 50% من السكان...',
    'See https://wire.example/news/2024/1-a, or write to desk@wire.example today.',
    '…and so #1 of 3; a=b, a/b, 5 < 6 > 4, "x" + y = z; U.S.A.',
  ])('%s', (prose) => {
    expect(mdastToMarkdown(rootOf(paragraph(prose)))).toBe(`${prose}\n`);
  });
});

it.each([
  '*a*',
  '# a',
  '1. a',
  '1986) a',
  '- a',
  '+ a',
  '> a',
  '---',
  '+++',
  '===',
  '<b>',
  '&amp;',
  '&#35;',
  '[x]',
  '[x]: y',
  '[^1]',
  '![a](b)',
  '| a |',
  '~a~',
  '~~a~~',
  '`a`',
  '```',
  '~~~',
  '    a',
  '\ta',
  'a  ',
  'a\\',
  '\\*',
  'a | b\n- | -',
  '-\n- *',
  'a\n===',
  'a\n\nb',
  '_a_',
  'www.*',
  '<!-- a',
  '- [ ] a',
  'http://x/*a*',
])('keeps %j text', (value) => {
  expect(readAgain(rootOf(paragraph(value)))).toEqual([['paragraph', value]]);
});

const mark = fc.constantFrom(
  ...'*#1.<>/&;[]()x|~`_-+=:!\\ \t\nw@"\'^日。é',
  '\u00a0',
  'www.',
  'http://',
  'http://x.y',
  '---',
  '- ',
  '1. ',
  '&amp;',
  '<b>',
  '[x]',
  '| ',
  '~~',
  '```',
  'a@b.co',
  '![',
  '](',
  '<!--',
  '    ',
);
const text = fc.array(mark, { minLength: 1, maxLength: 14 }).map((marks) => marks.join(''));
const visible = text.filter((value) => /\S/.test(value));

it('gives back any paragraphs of text', () => {
  fc.assert(
    fc.property(fc.array(visible, { minLength: 1, maxLength: 3 }), (texts) => {
      expect(readAgain(rootOf(...texts.map(paragraph)))).toEqual(texts.map((value) => ['paragraph', value]));
    }),
    { numRuns: 3000 },
  );
});

it('gives back any text next to emphasis and links, in headings, lists, quotations and cells', () => {
  const leaf = visible.map((value) => ({ type: 'text' as const, value: value.trim() }));
  const mixed = fc.tuple(leaf, leaf, leaf).map(([a, b, c]): RootContent[] => [
    {
      type: 'paragraph',
      children: [
        a,
        { type: 'emphasis', children: [b] },
        { type: 'text', value: ' ' },
        { type: 'link', url: 'https://a.example/', children: [c] },
      ],
    },
    { type: 'heading', depth: 2, children: [a] },
    { type: 'blockquote', children: [{ type: 'paragraph', children: [b] }] },
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: [{ type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [c] }] }],
    },
    {
      type: 'table',
      children: [
        {
          type: 'tableRow',
          children: [
            { type: 'tableCell', children: [a] },
            { type: 'tableCell', children: [b] },
          ],
        },
      ],
    },
  ]);
  fc.assert(
    fc.property(mixed, (children) => {
      for (const child of children) {
        const wanted = blocksOf(rootOf(child));
        expect(readAgain(rootOf(structuredClone(child)))).toEqual(wanted);
      }
    }),
    { numRuns: 1000 },
  );
});

it('escapes brackets that could refer to a definition', () => {
  const root = rootOf(paragraph('He wrote [x] here.'), { type: 'definition', identifier: 'x', label: 'x', url: 'https://a.example/' });
  expect(mdastToMarkdown(root)).toContain('\\[x]');
});

it('does the same for plain paragraphs as the printer does', () => {
  fc.assert(
    fc.property(visible, (value) => {
      const alone = mdastToMarkdown(rootOf(paragraph(value)));
      expect(mdastToMarkdown(rootOf(paragraph(value), { type: 'thematicBreak' }))).toBe(`${alone}\n---\n`);
    }),
  );
});

it('writes the words of a body nested too deep', () => {
  let node: RootContent = paragraph('deep');
  for (let level = 0; level < 100_000; level++) node = { type: 'blockquote', children: [node as never] };
  expect(mdastToMarkdown(rootOf(node))).toBe('deep\n');
});

it('writes nothing for an empty body', () => {
  expect(mdastToMarkdown(rootOf())).toBe('');
});
