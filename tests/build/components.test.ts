import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { getViteConfig } from 'astro/config';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleData } from '../../src/page-data/article.ts';
import type { Entry } from '../../src/page-data/entry.ts';
import type { FrontData } from '../../src/page-data/front.ts';
import type { SiteData } from '../../src/page-data/site.ts';

/*
 * Components are functions of their props: pages are rendered from data alone. Vite runs without Kawat's integration, and
 * there is no content folder.
 */
const SITE: SiteData = {
  language: 'fr',
  name: 'Fil du Port',
  tagline: 'Des nouvelles du port',
  mainLanguage: 'id',
  timeZone: 'Asia/Jakarta',
  base: '/news/',
  site: 'https://port.example',
  editions: ['id', 'fr'],
  samples: false,
  noIndex: false,
  subjects: [{ path: 'fr/subjects/sea/', label: 'Mer' }],
};
const ENTRY: Entry = {
  language: 'fr',
  path: 'fr/2026/05/04/mercusuar/',
  headline: 'Le phare se rallume : enfin !',
  description: 'Après huit ans.',
  place: 'SURABAYA',
  firstCreated: '2026-05-04T21:30:00+07:00',
  kind: 'machine',
  sourceLanguage: 'id',
};
const ARTICLE: ArticleData = {
  frame: { path: ENTRY.path, title: 'Le phare – Fil du Port', alternates: [] },
  entry: ENTRY,
  by: 'Rani Putri',
  versions: [{ language: 'id', path: 'id/2026/05/04/mercusuar/', kind: 'original' }],
  provenance: {
    kind: 'machine',
    sourceLanguage: 'id',
    method: 'machine',
    original: { path: 'id/2026/05/04/mercusuar/', language: 'id' },
    stale: undefined,
    disclaimer: undefined,
  },
  pictures: [],
  bodyPictures: [],
  body: '',
  corrections: [{ at: '2026-05-05T08:00:00+07:00', note: 'Le nom du gardien est corrigé.' }],
  subjects: [{ path: 'fr/subjects/sea/', label: 'Mer' }],
  dayPath: 'fr/2026/05/#d04',
  rights: ['© Fil du Port'],
};

let vite: ViteDevServer;
let render: (path: string, props: Record<string, unknown>) => Promise<string>;

beforeAll(async () => {
  const config = await getViteConfig(
    { server: { middlewareMode: true, watch: null }, appType: 'custom', optimizeDeps: { noDiscovery: true } },
    { configFile: false, integrations: [] },
  )({ command: 'serve', mode: 'development' });
  vite = await createServer(config);
  const container = await AstroContainer.create();
  render = async (path, props) => {
    const module = (await vite.ssrLoadModule(path)) as { default: Parameters<typeof container.renderToString>[0] };
    return container.renderToString(module.default, { props });
  };
});
afterAll(() => vite.close());

describe('without a content folder', () => {
  it('renders an article from its page data', async () => {
    const html = await render('/src/components/article/ArticlePage.astro', { site: SITE, data: ARTICLE, body: '<p id="p1">Texte.</p>' });
    expect(html).toContain('<p id="p1">Texte.</p>');
    expect(html).toContain('lang="fr-t-id-t0-und"');
    expect(html).toContain('href="/news/id/2026/05/04/mercusuar/"');
    expect(html).toContain('Le nom du gardien est corrigé.');
    expect(html).toContain('href="/news/fr/subjects/sea/"');
    expect(html).toContain('indonésien');
  });

  it('renders a front page from its page data', async () => {
    const data: FrontData<Entry> = {
      frame: { path: 'fr/', title: 'Fil du Port', alternates: [] },
      lead: ENTRY,
      latest: [{ ...ENTRY, path: 'fr/2026/05/03/pasar/', headline: 'Le marché rouvre' }],
      features: [],
      more: [],
      sections: [],
    };
    const html = await render('/src/components/listing/FrontPage.astro', { site: SITE, data });
    expect(html).toContain('href="/news/fr/2026/05/04/mercusuar/"');
    expect(html).toContain('Le marché rouvre');
    // French has no-break spaces before a colon and an exclamation mark.
    expect(html).toContain('rallume\u00a0: enfin\u202f!');
  });
});
