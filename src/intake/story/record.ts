import { hash } from 'node:crypto';
import { readRegularFile } from '../../files/regular-file.ts';

/**
 * What the wire sent of a story's articles, as digests, in `.intake.json` in the story's folder. Beside the article
 * it tells what an editor changed by hand since. It goes where the story goes and belongs into version control.
 */
export interface IntakeRecord {
  /** The wires' own ids of the story. */
  groups: string[];
  /** Identifiers that its articles name as versions of the story: one may come later. */
  links?: string[];
  /** By language. */
  articles: Record<string, SentArticle>;
}

export interface SentArticle {
  key: string;
  /** The wire's own number of the version; ours counts an editor's changes too. */
  version?: number;
  /** When the wire made this version. */
  at?: string;
  /** Digests of front matter fields as they were sent. */
  fields: Record<string, string>;
  /** Digest of the body. */
  body: string;
  /** Digests of pictures, by their names in the story's folder. */
  pictures?: Record<string, string>;
}

export const RECORD_FILE = '.intake.json';
/** In bytes. */
const LARGEST = 10_000_000;

/** The record of a story; an empty one where there is none, or where it is damaged. */
export function readRecord(contentDir: string, story: string): IntakeRecord {
  try {
    const read = JSON.parse(readRegularFile(contentDir, `${story}/${RECORD_FILE}`, LARGEST).toString()) as Partial<IntakeRecord> | null;
    return {
      groups: texts(read?.groups),
      ...(read?.links && { links: texts(read.links) }),
      articles: Object.fromEntries(
        Object.entries(read?.articles ?? {}).flatMap(([language, sent]) => {
          const article = readSent(sent);
          return article ? [[language, article]] : [];
        }),
      ),
    };
  } catch {
    // Without it everything in the article counts as an editor's, and is kept.
    return { groups: [], articles: {} };
  }
}

function texts(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((entry) => typeof entry === 'string') : [];
}

function readSent(sent: Partial<SentArticle> | null): SentArticle | undefined {
  if (typeof sent?.key !== 'string' || typeof sent.body !== 'string') return undefined;
  return {
    key: sent.key,
    ...(typeof sent.version === 'number' && { version: sent.version }),
    ...(typeof sent.at === 'string' && { at: sent.at }),
    fields: { ...sent.fields },
    body: sent.body,
    ...(sent.pictures && { pictures: { ...sent.pictures } }),
  };
}

/** A value as it was sent, in a few letters. White space at its end is nobody's change. */
export function digestOf(value: unknown): string {
  const bytes = Buffer.isBuffer(value) ? value : typeof value === 'string' ? value.trimEnd() : JSON.stringify(value);
  return hash('sha1', bytes).slice(0, 12);
}
