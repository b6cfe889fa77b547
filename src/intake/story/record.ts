import { hash } from 'node:crypto';
import { readRegularFile } from '../../files/regular-file.ts';

/**
 * Digests of what the wire sent for a story's articles: `.intake.json` in the story's folder. Compared with the
 * articles, they show what an editor changed. The file belongs in version control with its story.
 */
export interface IntakeRecord {
  /** The story's ids at the wires. */
  groups: string[];
  /** Identifiers that its articles name as other versions of the story. They may not have arrived yet. */
  links?: string[];
  /** By language. */
  articles: Record<string, SentArticle>;
}

export interface SentArticle {
  key: string;
  /** The wire's version number. The article's own number also counts an editor's changes. */
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

/** Reads the record of a story. Returns an empty one if there is none, or if it is damaged. */
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
    // Without a record, everything in the article counts as an editor's change and is kept.
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

/** A short digest of a value. Ignores white space at the end of a text. */
export function digestOf(value: unknown): string {
  const bytes = Buffer.isBuffer(value) ? value : typeof value === 'string' ? value.trimEnd() : JSON.stringify(value);
  return hash('sha1', bytes).slice(0, 12);
}
