import { describe, expect, test } from 'vitest';
import { article, makeContent, publication } from './content.ts';
import { all, articlePages, attribute, buildSite, select, textOf } from './site.ts';
import { expectWhole } from './validity.ts';

const HOSTILE = `<script>alert(1)</script> & "quotes" ' onload="alert(1)`;

describe('hostile copy', { timeout: 60_000 }, async () => {
  const words = {
    headline: HOSTILE,
    description: HOSTILE,
    by: HOSTILE,
    dateline: HOSTILE,
    located: HOSTILE,
    copyrightNotice: HOSTILE,
    usageTerms: HOSTILE,
  };
  const body = [
    'A paragraph with <b>bold</b> words.',
    '<script>alert(1)</script>',
    '<p style="color:red" onclick="alert(1)" id="text" class="masthead">Styled.</p>',
    '<img src="x" onerror="alert(1)"><img src="https://tracker.example/1.gif" alt="Dot">',
    '<iframe src="https://tracker.example/"></iframe><form action="https://tracker.example/"><input name="q"></form>',
    '<style>body { display: none }</style><svg onload="alert(1)"></svg><base href="https://tracker.example/">',
    '<a href="javascript:alert(1)">Script</a> [Script](javascript:alert(1)) [Data](data:text/html,x)',
    '![Dot](https://tracker.example/2.gif)',
    '</div></article></main><h1>Not the headline</h1>',
  ].join('\n\n');
  const files = {
    'publication.yaml': publication({
      name: HOSTILE,
      tagline: { id: HOSTILE, en: HOSTILE },
      subjects: { news: { id: HOSTILE, en: HOSTILE, fr: HOSTILE, ar: HOSTILE } },
    }),
    '2026/03/05/market/id.md': article(
      {
        language: 'id',
        ...words,
        subjects: ['news'],
        infoSource: { name: HOSTILE },
        corrections: [{ at: '2026-03-06T08:00:00+07:00', note: HOSTILE }],
      },
      body,
    ),
    '2026/03/05/market/en.md': article({
      language: 'en',
      ...words,
      subjects: ['news'],
      translation: {
        sourceLanguage: 'id',
        method: 'machine',
        tool: HOSTILE,
        org: HOSTILE,
        revPerson: HOSTILE,
        revOrg: HOSTILE,
        reviewed: '2026-03-06',
        disclaimer: { language: 'en', text: HOSTILE },
      },
    }),
  };
  const site = await buildSite(makeContent(files));
  const pages = [...site.pages.values()];
  const page = site.pages.get('id/2026/03/05/market/')!;
  const [prose] = all(page.tree, '.prose');

  test('is shown as it was written', () => {
    expect(articlePages(site).map(({ tree }) => textOf(all(tree, 'h1')[0]))).toEqual([HOSTILE, HOSTILE]);
    expect(textOf(all(site.pages.get('en/2026/03/05/market/')!.tree, '.disclaimer')[0])).toBe(HOSTILE);
  });

  test('runs nothing on any page', () => {
    const scripts = pages.flatMap(({ tree }) => all(tree, 'script'));
    expect(scripts.filter(({ properties, children }) => !properties['src'] || children.length > 0)).toEqual([]);
    const handlers = pages.flatMap(({ tree }) =>
      select(tree, ({ properties }) => Object.keys(properties).some((name) => /^on|^style$/i.test(name))),
    );
    expect(handlers).toEqual([]);
  });

  test('keeps only the HTML that belongs in a text', () => {
    expect(textOf(all(prose!, 'b')[0])).toBe('bold');
    expect(select(prose!, ({ tagName }) => /^(script|style|iframe|form|input|svg|base|img|h1)$/.test(tagName))).toEqual([]);
    expect(
      all(prose!, 'a')
        .flatMap((link) => attribute(link, 'href') ?? [])
        .filter((address) => !address.startsWith('https://')),
    ).toEqual([]);
    expect(all(prose!, '.masthead')).toEqual([]);
    expect(select(page.tree, ({ properties }) => properties['id'] === 'text').map(({ tagName }) => tagName)).toEqual(['main']);
  });

  test('cannot break out of its element', () => {
    expect(textOf(prose)).toContain('Not the headline');
    expect(all(all(page.tree, 'main')[0]!, 'footer')).toHaveLength(1);
  });

  test('leaves every page valid', () => expectWhole(site));
});
