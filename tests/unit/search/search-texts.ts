import { gunzipSync } from 'node:zlib';
import { pagefindFiles } from '../../../src/search/index/pagefind-files.ts';
import { openVocabulary } from '../../../src/search/index/vocabulary.ts';
import { openWordIndex } from '../../../src/search/index/word-index.ts';
import { stemTokens, tokensOf } from '../../../src/search/index/record.ts';
import { correctQuery } from '../../../src/search/lookup/correction.ts';
import { lookUp } from '../../../src/search/lookup/look-up.ts';
import { parseQuery } from '../../../src/search/lookup/query.ts';
import { rankHits } from '../../../src/search/lookup/ranking.ts';
import { coverageOf, scoreOf, weigh } from '../../../src/search/lookup/score.ts';
import type { Session } from '../../../src/search/lookup/session.ts';
import type { Hit } from '../../../src/search/lookup/volume.ts';
import { normaliserFor, type Normaliser } from '../../../src/search/normalise/normaliser.ts';
import { openVolumeWords, type VolumeWords } from '../../../src/search/read/volume-words.ts';

/**
 * Indexes a few texts and searches them, as one volume of a new edition. `|` ends the headline of a text.
 *
 * @returns the names of the texts that are found, best first, and the query as corrected
 */
export async function searchTexts(language: string, texts: Record<string, string>, query: string): Promise<Answer> {
  const normaliser = await normaliserFor(language);
  const volume = indexTexts(texts, normaliser);
  const { found, session } = await ask(query, volume, normaliser);
  if (found.some(({ missing }) => missing.length === 0)) return { found: names(found) };
  const correction = await correctQuery(session);
  if (!correction) return { found: names(found) };
  return { found: names((await ask(correction.text, volume, normaliser)).found), corrected: correction.to };
}

/** Indexes texts in memory. */
export function indexTexts(texts: Record<string, string>, normaliser: Normaliser): TextVolume {
  const index = openWordIndex();
  const vocabulary = openVocabulary();
  const stems = stemTokens(normaliser);
  const heads = Object.values(texts).map((text) => {
    const [headline, rest] = text.includes(' | ') ? text.split(' | ') : ['', text];
    const head = tokensOf(headline!, normaliser, stems);
    const tokens = [...head, ...tokensOf(rest!, normaliser, stems)];
    index.add(tokens);
    vocabulary.add(tokens, text.match(/[\u30a1-\u30fa\u30fc]{4,}/g) ?? []);
    return head.length;
  });
  const { hash, files } = pagefindFiles('und-x-test', index);
  const stored = new Map(files);
  const fetched: string[] = [];
  const words = openVolumeWords('und-x-test', hash, (path) => {
    fetched.push(path);
    return Promise.resolve(new Uint8Array(gunzipSync(stored.get(path)!)));
  });
  const lines = gunzipSync(vocabulary.take()).toString('utf8').split('\n');
  const known = new Map(lines.map((line) => [line.split('\t')[0]!, Number(line.split('\t')[1] ?? 1)]));
  return { names: Object.keys(texts), heads, words, vocabulary: known, fetched };
}

async function ask(text: string, volume: TextVolume, normaliser: Normaliser): Promise<{ found: Hit[]; session: Session }> {
  const query = parseQuery(text, normaliser);
  const size = volume.names.length;
  const searchable = { words: volume.words, headOf: (page: number) => volume.heads[page]!, size };
  const { counts, found } = await lookUp(query, searchable, 1);
  const weights = weigh({ counts, size }, query);
  const hits = [...found].map(([page, evidence]) => ({
    ...evidence,
    story: volume.names[page]!,
    score: scoreOf(evidence, weights),
    coverage: coverageOf(evidence, weights),
    number: page,
    time: 0,
    facets: { subject: [], place: [], year: [], kind: [] },
    volume: undefined as never,
  }));
  const own = { volumes: [{ words: volume.words, vocabulary: () => Promise.resolve(volume.vocabulary) }], language: normaliser.language };
  const session = { text, query, counts, own, isSmall: true } as unknown as Session;
  return { found: rankHits(hits, 'best', {}, 0), session };
}

function names(hits: readonly Hit[]): string[] {
  return hits.map(({ story }) => story);
}

export interface TextVolume {
  names: string[];
  heads: number[];
  words: VolumeWords;
  vocabulary: ReadonlyMap<string, number>;
  /** The files that were fetched. */
  fetched: string[];
}

export interface Answer {
  found: string[];
  /** The word that a misspelt one was corrected to. */
  corrected?: string;
}
