import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { filesOf, kawat, makeFolder } from './kawat.ts';

/** The sample publication, built once under `/` and once under `/news/`. */
export async function sampleSites(): Promise<Site[]> {
  samples ??= Promise.all([buildSite('content', { origin: SAMPLE }), buildSite('content', { origin: SAMPLE, base: '/news/' })]);
  return samples;
}

/** Builds a content folder and reads the site. If there is none, fails with the output of `kawat`. */
export async function buildSite(content: string, { origin = 'https://small.example', base = '/' } = {}): Promise<Site> {
  const folder = join(makeFolder(), 'site');
  const { code, stderr } = await kawat([
    'build',
    '--content',
    content,
    '--out',
    folder,
    ...(base === '/' ? [] : ['--base', base.slice(0, -1)]),
  ]);
  if (code !== 0) throw new Error(`kawat build ended with ${code}:\n${stderr}`);
  return readSite(folder, origin, base);
}

/** Reads a built site. */
export function readSite(folder: string, origin: string, base: string): Site {
  const files = new Set(filesOf(folder));
  const pages = [...files].filter((file) => file.endsWith('.html')).map((file) => readPage(folder, file));
  return { folder, origin, base, files, pages: new Map(pages.map((page) => [page.path, page])) };
}

/** The pages of articles, without withdrawn ones. */
export function articlePages(site: Site): Page[] {
  return [...site.pages.values()].filter(({ path, noIndex }) => ARTICLE.test(path) && !noIndex);
}

/** The elements of a tree that pass the test. */
export function select(tree: Root | Element, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}

/** The elements with a tag name, or with a class if it is `.class`. */
export function all(tree: Root | Element, name: string): Element[] {
  if (!name.startsWith('.')) return select(tree, ({ tagName }) => tagName === name);
  return select(tree, ({ properties }) => Array.isArray(properties['className']) && properties['className'].includes(name.slice(1)));
}

/** An attribute as text; undefined if the element does not have it. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  const value = element?.properties[name];
  return value === undefined || value === null ? undefined : Array.isArray(value) ? value.join(' ') : String(value);
}

/** An element's text, with white space reduced to single spaces. */
export function textOf(element: Element | undefined): string {
  let text = '';
  if (element) visit(element, 'text', ({ value }) => void (text += value));
  return text.replace(/\s+/g, ' ').trim();
}

function readPage(folder: string, file: string): Page {
  const html = readFileSync(join(folder, file), 'utf8');
  const tree = parser.parse(html);
  const noIndex = all(tree, 'meta').some((meta) => attribute(meta, 'name') === 'robots' && attribute(meta, 'content') === 'noindex');
  return { path: file.replace(/(^|\/)index\.html$/, '$1'), html, tree, noIndex };
}

const SAMPLE = 'https://warta-contoh.example';
const ARTICLE = /^[a-zA-Z-]+\/\d{4}\/\d\d\/\d\d\/(?!page\/)[a-z0-9-]+\/$/;
const parser = rehype();
let samples: Promise<Site[]> | undefined;

export interface Site {
  folder: string;
  origin: string;
  /** With `/` at both ends. */
  base: string;
  /** The paths of all files, relative to the folder. */
  files: ReadonlySet<string>;
  /** By their path from the base: `fr/2024/03/26/slug/`, `` for the first page, `404.html`. */
  pages: ReadonlyMap<string, Page>;
}

export interface Page {
  path: string;
  html: string;
  tree: Root;
  noIndex: boolean;
}
