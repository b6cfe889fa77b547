import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PictureFinder } from '../../../src/markdown/pictures.ts';
import { renderBody } from '../../../src/markdown/render.ts';
import { listCases } from '../cases.ts';
import { elementsOf, idsOf, targetsOf } from './html.ts';

const NO_PICTURES: PictureFinder = () => Promise.resolve(undefined);
const render = (markdown: string, language = 'en') => renderBody(markdown, language, NO_PICTURES);

/* One folder per case in tests/fixtures/markdown: `input.md`, `output.html`, and language and pictures in `options.json`. */
describe('a body', () => {
  it.each(listCases('markdown'))('$name', async ({ folder }) => {
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    const { language = 'en', pictures = {} } = existsSync(join(folder, 'options.json'))
      ? (JSON.parse(read('options.json')) as Options)
      : {};
    const html = await renderBody(read('input.md'), language, (src) => Promise.resolve(pictures[src]));
    expect(html.trim()).toBe(read('output.html').trim());
  });
});

describe('notes', () => {
  const NOTED = '# One\n\nTwo[^a] and three[^b], again[^a].\n\n### Four\n\n[^a]: First.\n[^b]: Second.\n';

  it('link to each other: every link within the page has a target', async () => {
    const html = await render(NOTED);
    const targets = targetsOf(html);
    expect(targets.length).toBeGreaterThanOrEqual(5);
    expect(idsOf(html)).toEqual(expect.arrayContaining(targets));
  });

  it('have no duplicate ids', async () => {
    const ids = idsOf(await render(NOTED));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    ['fr', 'Notes', 'Retour au texte'],
    ['ar', 'هوامش', 'العودة إلى النص'],
    ['ja', '注', '本文に戻る'],
  ])('have their heading and back link in the language: %s', async (language, heading, back) => {
    const html = await render(NOTED, language);
    expect(/<h\d id="note-footnote-label">([^<]*)</.exec(html)?.[1]).toBe(heading);
    expect(html).toContain(`data-footnote-backref="" aria-label="${back}"`);
  });

  it('do not change the heading levels of the body', async () => {
    const html = await render(NOTED);
    expect(html).toContain('<h2 id="p1">One</h2>');
    expect(html).toContain('<h3 id="p3">Four</h3>');
    expect(html).toContain('<h2 id="note-footnote-label">');
  });

  it('are not counted as paragraphs', async () => {
    const [plain, noted] = [await render('One.\n\nTwo.'), await render('One[^a].\n\nTwo.\n\n[^a]: Note.\n')];
    const numbers = (html: string) => idsOf(html).filter((id) => /^p\d+$/.test(id));
    expect(numbers(noted)).toEqual(numbers(plain));
  });

  it('cannot be imitated to hide a paragraph from the count', async () => {
    expect(await render('<section data-footnotes><p>One.</p></section>\n\nTwo.')).toContain('<p id="p2">Two.</p>');
  });
});

describe('paragraph numbers', () => {
  const block = fc.constantFrom(
    'Text.',
    '# H',
    '> quote\n>\n> more',
    '- a\n- b\n  - c',
    '1. a\n\n   b',
    '| a |\n|---|\n| b |',
    '```\nx\n```',
    '---',
    '<p>raw</p>',
  );

  it('count up from 1 without gaps, whatever the blocks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 12 }), async (blocks) => {
        const ids = idsOf(await render(blocks.join('\n\n')));
        expect(ids).toEqual(ids.map((_, index) => `p${index + 1}`));
      }),
    );
  });

  it('of earlier paragraphs do not change when text is added at the end', async () => {
    const before = idsOf(await render('One.\n\n> Two.\n\n- three'));
    expect(idsOf(await render('One.\n\n> Two.\n\n- three\n\nFour.'))).toEqual([...before, 'p4']);
  });

  it('are the same in every language', async () => {
    const body = 'One ?\n\n| a |\n|---|\n| b |\n\nTwo.';
    for (const language of ['fr', 'ar', 'ja']) expect(idsOf(await render(body, language))).toEqual(idsOf(await render(body)));
  });
});

describe('whatever a body contains', () => {
  const piece = fc.constantFrom(
    ...[
      '<script>',
      '</script>',
      '<style>',
      '</style>',
      '<svg ',
      '<img src=x ',
      '<a href="',
      'javascript:',
      'data:text/html,',
      'onerror=alert(1)',
    ],
    ...[
      '>',
      '"',
      "'",
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<iframe srcdoc="',
      '<math><mtext>',
      '<noscript>',
      '<textarea>',
      '<template>',
      '<p title="',
    ],
    ...[
      '](',
      '[x',
      '![y',
      ')',
      '\n\n',
      '\n> ',
      '\n- ',
      '`',
      '&#106;',
      'text',
      '\\',
      '<https://',
      '<base href=x>',
      '<meta http-equiv=refresh>',
      'style="x"',
    ],
  );

  it('renders no script, style, frame, handler or external picture', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
        const html = await render(pieces.join(''));
        for (const { tagName, properties } of elementsOf(html)) {
          expect(tagName).not.toMatch(
            /^(script|style|iframe|object|embed|svg|math|form|input|button|base|meta|link|template|noscript|img|textarea)$/,
          );
          expect(Object.keys(properties).join()).not.toMatch(/\bon|style|srcDoc|srcSet|formAction/i);
          expect(String(properties['href'] ?? '')).not.toMatch(/^\s*(javascript|data|vbscript):/i);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

interface Options {
  language?: string;
  pictures?: Record<string, Awaited<ReturnType<PictureFinder>>>;
}
