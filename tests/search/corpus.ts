import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { splitFrontMatter } from '../../src/articles/read/front-matter.ts';
import { serveFolder } from '../../src/build/served/serve.ts';
import { findChromium } from '../browser/chromium.ts';
import { askForm } from './ask.ts';
import { measure, report, type Judged } from './measures.ts';

/*
 * Measures the search on another publication: `node tests/search/corpus.ts CONTENT [QUERIES]`. CONTENT is a content folder of
 * any size; 1,200 articles are enough. The queries are made from the articles: passages of two to four words, and words of
 * headlines. The right answers are all articles that contain the passage or word.
 */
const BAR = 0.95;
/** The number of queries per language. */
const QUERIES = Number(process.argv[3] ?? 60);

const content = resolve(process.argv[2] ?? '');
if (!process.argv[2] || !existsSync(join(content, 'publication.yaml'))) {
  console.error('Usage: node tests/search/corpus.ts CONTENT [QUERIES], where CONTENT is a content folder with a publication.yaml');
  process.exit(2);
}

const out = '.kawat/corpus-site';
execFileSync(process.execPath, ['src/cli/main.ts', 'build', '--content', content, '--out', out], {
  stdio: ['ignore', 'inherit', 'ignore'],
});
const { server, address } = await serveFolder(out, { base: '/', port: 0, host: '127.0.0.1' });
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  for (const [language, articles] of readArticles(content)) {
    const page = await browser.newPage();
    await page.goto(`${address}${language}/search/`);
    const judged: Judged[] = [];
    for (const query of makeQueries(articles, language)) {
      const first = storiesWith(articles, query);
      if (first.length > 0) judged.push({ query, first, found: await ask(page, query) });
    }
    const measured = measure(judged);
    console.log(report(language, measured, judged));
    if (measured.five < BAR) process.exitCode = 1;
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
}

async function ask(page: Page, query: string): Promise<string[]> {
  return page.evaluate(askForm, query);
}

function readArticles(folder: string): Map<string, CorpusArticle[]> {
  const articles = new Map<string, CorpusArticle[]>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const match = /^(.*)\/([^/]+)\.md$/.exec(file);
    if (!match) continue;
    const { data, body } = splitFrontMatter(readFileSync(join(folder, file), 'utf8'));
    const { headline } = data as { headline: string };
    const list = articles.get(match[2]!) ?? [];
    list.push({ story: match[1]!, headline, body, text: flatten(`${headline} ${body}`) });
    articles.set(match[2]!, list);
  }
  return articles;
}

/** Makes queries of passages and headline words, spread evenly over the articles. The same articles give the same queries. */
function makeQueries(articles: readonly CorpusArticle[], language: string): string[] {
  const queries = new Set<string>();
  for (let number = 0; queries.size < QUERIES && number < QUERIES * 4; number++) {
    const { headline, body } = articles[(number * 37) % articles.length]!;
    const from = number % 3 === 0 ? headline : (body.split('\n').filter(Boolean)[number % 4] ?? body);
    const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(from)];
    const starts = words.flatMap(({ isWordLike, segment }, index) => (isWordLike && segment.length > 1 ? [index] : []));
    const start = starts[(number * 7) % Math.max(1, starts.length)];
    if (start === undefined) continue;
    const wanted = number % 3 === 0 ? 1 : 2 + (number % 3);
    let passage = '';
    let count = 0;
    for (const { segment, isWordLike } of words.slice(start)) {
      if (!isWordLike && !/^\s+$/.test(segment)) break;
      passage += segment;
      if (isWordLike && ++count === wanted) break;
    }
    if (count === wanted && passage.trim().length > 2) queries.add(passage.trim());
  }
  return [...queries];
}

/** The stories whose text contains the query as whole words. */
function storiesWith(articles: readonly CorpusArticle[], query: string): string[] {
  const wanted = flatten(query);
  const isSpaced = /^[\p{Script=Latin}\p{Script=Arabic}\d]/u.test(wanted);
  const pattern = new RegExp(isSpaced ? `(?<![\\p{L}\\p{N}])${RegExp.escape(wanted)}(?![\\p{L}\\p{N}])` : RegExp.escape(wanted), 'u');
  return articles.filter(({ text }) => pattern.test(text)).map(({ story }) => story);
}

function flatten(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ');
}

interface CorpusArticle {
  story: string;
  headline: string;
  body: string;
  text: string;
}
