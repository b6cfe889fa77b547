import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as pagefind from 'pagefind';
import type { Library } from '../../src/articles/model/library.ts';
import { openContent } from '../bench/library.ts';
import { describe, measure, type Judged } from './measures.ts';
import { openNodeSearch } from './node-search.ts';
import { openMiniSearch } from './peers/minisearch.ts';
import { openPlainPagefind } from './peers/plain-pagefind.ts';
import { makeQueries, type JudgedQuery } from './suite/make-queries.ts';
import { textsOf } from './suite/texts.ts';

/*
 * The recall suite: `node tests/search/corpus.ts CONTENT`. Makes queries from the articles of a content folder by rules
 * (suite/), and measures Kawat's search, MiniSearch and plain Pagefind on them. The queries are split into two halves by a
 * digest. Only the tuning half is shown, unless `--half test` or `--half both` asks for the other: while the search is
 * changed, nobody looks at that.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    half: { type: 'string', default: 'tune' },
    indexer: { type: 'string', default: 'kawat' },
    language: { type: 'string' },
    list: { type: 'boolean', default: false },
    only: { type: 'string' },
    alone: { type: 'boolean', default: false },
  },
});
const [content] = positionals;
if (content === undefined || !existsSync(join(content, 'publication.yaml'))) {
  console.error('Usage: node tests/search/corpus.ts CONTENT [--half tune|test|both] [--indexer kawat|pagefind] [--list]');
  process.exit(2);
}

const library = openContent(resolve(content));
const folder = `.kawat/measure-${values.indexer}-${process.pid}`;
rmSync(folder, { recursive: true, force: true });
const kawat = await openNodeSearch(library, folder, values.indexer === 'pagefind' ? 'pagefind' : 'kawat');
for (const language of library.publication.editions) {
  if (values.language !== undefined && values.language !== language) continue;
  await measureLanguage(library, language);
}
await pagefind.close();

async function measureLanguage(measured: Library, language: string): Promise<void> {
  const texts = textsOf(measured, language);
  const all = makeQueries(texts, language);
  const queries = all.filter(({ half, name }) => (values.half === 'both' || half === values.half) && (values.only ?? name) === name);
  console.log(`${language}: ${queries.length} of ${all.length} queries`);
  const own = await ask(queries, async (query) => (await kawat.search(language, query)).stories);
  print('Kawat', own);
  if (!values.alone) {
    const mini = openMiniSearch(texts, language);
    print('MiniSearch', await ask(queries, (query) => Promise.resolve(mini(query))));
    print('Pagefind', await ask(queries, await openPlainPagefind(texts, language)));
    console.log(`  right queries disturbed by corrections: ${(await countDisturbed(queries, language)).toFixed(3)}`);
  }
  if (values.list) list(own);
}

async function ask(queries: readonly JudgedQuery[], search: (query: string) => Promise<string[]>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const { name, query, stories } of queries) answers.push({ name, query, first: stories, found: await search(query) });
  return answers;
}

/** The share of queries without a slip that are answered as if they had one. */
async function countDisturbed(queries: readonly JudgedQuery[], language: string): Promise<number> {
  const right = queries.filter(({ name }) => name !== 'misspelt' && name !== 'nothing');
  let disturbed = 0;
  for (const { query } of right) if ((await kawat.search(language, query)).correction !== undefined) disturbed++;
  return disturbed / right.length;
}

function print(who: string, answers: readonly Answer[]): void {
  const answerable = answers.filter(({ first }) => first.length > 0);
  const { first, recall } = measure(answerable);
  const nothing = answers.filter(({ name }) => name === 'nothing');
  const misspelt = answers.filter(({ name }) => name === 'misspelt');
  const classes = Object.entries(Object.groupBy(answerable, ({ name }) => name)).map(([name, own]) => {
    const { first: top, recall: whole } = measure(own);
    return `${name} ${top.toFixed(2)}/${whole.toFixed(2)}`;
  });
  const figures = [
    `p@1 ${first.toFixed(3)}`,
    `recall ${recall.toFixed(3)}`,
    `nothing there ${share(nothing, ({ found }) => found.length === 0)}`,
    `misspelt ${share(misspelt, (answer) => answer.first.includes(answer.found[0] ?? ''))}`,
  ];
  console.log(`  ${who.padEnd(10)} ${figures.join('  ')}`);
  console.log(`             ${classes.join('  ')}`);
}

function share(answers: readonly Answer[], isRight: (answer: Answer) => boolean): string {
  return answers.length === 0 ? '–' : (answers.filter(isRight).length / answers.length).toFixed(2);
}

function list(answers: readonly Answer[]): void {
  for (const answer of answers) {
    const { first, found } = answer;
    const isRight =
      first.length === 0 ? found.length === 0 : first.includes(found[0] ?? '') && first.every((story) => found.includes(story));
    if (!isRight) console.log(`    ${answer.name}${describe(answer)}`);
  }
}

interface Answer extends Judged {
  name: JudgedQuery['name'];
}
