import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the wire sent of a story's articles, as digests, in `.intake.json` in the story's folder. Beside the article
 * it tells what an editor changed by hand since. It goes where the story goes and belongs into version control.
 */
export interface IntakeRecord {
  /** The wires' own ids of the story. */
  groups: string[];
  /** By language. */
  articles: Record<string, SentArticle>;
}

export interface SentArticle {
  key: string;
  /** Digests of front matter fields as they were sent. */
  fields: Record<string, string>;
  /** Digest of the body. */
  body: string;
}

export const RECORD_FILE = '.intake.json';

/** The record of a story; an empty one where there is none, or where it is damaged. */
export function readRecord(contentDir: string, story: string): IntakeRecord {
  const file = join(contentDir, story, RECORD_FILE);
  if (!existsSync(file)) return { groups: [], articles: {} };
  try {
    const read = JSON.parse(readFileSync(file, 'utf8')) as Partial<IntakeRecord> | null;
    const articles = Object.entries(read?.articles ?? {}).filter(
      ([, sent]) => typeof sent?.key === 'string' && typeof sent.body === 'string',
    );
    return {
      groups: Array.isArray(read?.groups) ? read.groups.filter((group) => typeof group === 'string') : [],
      articles: Object.fromEntries(articles.map(([language, sent]) => [language, { ...sent, fields: { ...sent.fields } }])),
    };
  } catch {
    // Without it everything in the article counts as an editor's, and is kept.
    return { groups: [], articles: {} };
  }
}

/** A value as it was sent, in a few letters. */
export function digestOf(value: unknown): string {
  return hash('sha1', typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 12);
}
