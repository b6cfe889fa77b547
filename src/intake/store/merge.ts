import type { FrontMatter } from '../../articles/model/schema.ts';
import type { ArticleFile } from './article-file.ts';
import type { Draft } from '../draft/draft.ts';
import { digestOf, type SentArticle } from '../story/record.ts';

/**
 * Merges a new version from the wire into an existing article. This is a three-way merge: the article, what the wire
 * sent before, and what it sends now. An editor's changes are kept.
 *
 * @param sent     what the wire sent before; without it, every difference counts as an editor's change
 * @param isForced the wire's version also replaces an editor's changes
 * @returns the merged article and the names of the fields that were kept; `older` if the wire has sent a newer version
 *   before; `conflict` if both the wire and an editor changed the body
 */
export function mergeDraft(existing: ArticleFile, draft: NewVersion, sent: SentArticle | undefined, isForced: boolean): MergeResult {
  const { front } = existing;
  if (isOlder(draft, front, sent)) return { kind: 'older' };
  const isNewHold = draft.front.pubStatus === 'withheld' && sent?.fields['pubStatus'] !== digestOf('withheld') && isPublished(front);
  // A hold is often sent without the text.
  if (isNewHold && draft.body.trim() === '') return hold(existing, draft, []);

  const merged = mergeFields(front, draft.front, sent, isForced);
  const body = mergeBody(existing.body, draft.body, sent, isForced);
  if (body === undefined) return isNewHold ? hold(existing, draft, ['the text']) : { kind: 'conflict' };

  const known = front.version ?? 1;
  const isChanged = body !== existing.body || !isSame(merged.front, withoutUndefined(front));
  const version = nextVersion(known, draft.version, isChanged);
  return {
    kind: isChanged || version !== known ? 'changed' : 'same',
    front: version === known ? merged.front : { ...merged.front, version },
    body,
    kept: merged.kept,
  };
}

/**
 * True if the wire has sent a newer version before. Compares the wire's own version numbers and times: those of the
 * article also count an editor's changes.
 */
export function isOlder(draft: Pick<NewVersion, 'version' | 'at'>, front: Partial<FrontMatter>, sent: SentArticle | undefined): boolean {
  const version = sent ? sent.version : (front.version ?? 1);
  if (draft.version !== undefined && version !== undefined && draft.version !== version) return draft.version < version;
  const at = sent?.at ?? front.versionCreated ?? front.firstCreated;
  return draft.at !== undefined && at !== undefined && Date.parse(draft.at) < Date.parse(at);
}

/** Withholds the existing article and changes nothing else. */
function hold({ front, body }: ArticleFile, draft: NewVersion, kept: string[]): MergeResult {
  const version = nextVersion(front.version ?? 1, draft.version, true);
  return { kind: 'changed', front: { ...front, pubStatus: 'withheld', version }, body, kept };
}

function isPublished({ pubStatus }: Partial<FrontMatter>): boolean {
  return (pubStatus ?? 'usable') === 'usable';
}

function mergeFields(
  existing: Partial<FrontMatter>,
  draft: Partial<FrontMatter>,
  sent: SentArticle | undefined,
  isForced: boolean,
): Pick<Merged, 'front' | 'kept'> {
  const kept: string[] = [];
  const merged: Partial<FrontMatter> = { ...existing };
  for (const field of new Set([...Object.keys(draft), ...Object.keys(sent?.fields ?? {})] as (keyof FrontMatter)[])) {
    if (NOT_MERGED.has(field) || isSame(existing[field], draft[field])) continue;
    const decision = decide(field, existing, draft, sent, isForced);
    if (decision === 'wire') assign(merged, field, draft[field]);
    else if (decision === 'keep') kept.push(field);
  }
  merged.uri ??= draft.uri;
  const { corrections } = draft;
  if (corrections && (isForced || sent?.fields['corrections'] !== digestOf(corrections)))
    merged.corrections = unite(existing.corrections ?? [], corrections);
  return { front: withoutUndefined(merged), kept };
}

/** Whose value a field gets: `keep` keeps an editor's change and reports it, `ignore` keeps the value without a note. */
function decide(
  field: keyof FrontMatter,
  existing: Partial<FrontMatter>,
  draft: Partial<FrontMatter>,
  sent: SentArticle | undefined,
  isForced: boolean,
): 'wire' | 'keep' | 'ignore' {
  const lastSent = sent?.fields[field];
  // An editor published what the wire withheld before and still withholds.
  if (field === 'pubStatus' && draft.pubStatus === 'withheld' && lastSent === digestOf('withheld')) return 'ignore';
  // The wire no longer mentions the translation. That does not make the article an original.
  if (field === 'translation' && draft.translation === undefined) return 'ignore';
  // Only an editor publishes a withheld article, so --force does not change `pubStatus`.
  if ((isForced && field !== 'pubStatus') || isStricter(field, draft, existing)) return 'wire';
  // The wire sends the same as before, so the existing value is intended.
  if (lastSent === digestOf(draft[field] ?? null)) return 'ignore';
  const isUntouched = lastSent === undefined ? existing[field] === undefined : lastSent === digestOf(existing[field] ?? null);
  return isUntouched ? 'wire' : 'keep';
}

/** A withdrawal or an embargo always takes effect. Only an editor lifts one early. */
function isStricter(field: keyof FrontMatter, draft: Partial<FrontMatter>, existing: Partial<FrontMatter>): boolean {
  if (field === 'pubStatus') return STRICTNESS.indexOf(draft.pubStatus) > STRICTNESS.indexOf(existing.pubStatus);
  if (field !== 'embargoedUntil' || draft.embargoedUntil === undefined) return false;
  return existing.embargoedUntil === undefined || Date.parse(draft.embargoedUntil) > Date.parse(existing.embargoedUntil);
}

/** @returns undefined if both the wire and an editor changed the body */
function mergeBody(existing: string, draft: string, sent: SentArticle | undefined, isForced: boolean): string | undefined {
  const isNew = draft.trim() !== '' && draft.trim() !== existing.trim() && (isForced || digestOf(draft) !== sent?.body);
  if (!isNew) return existing;
  return isForced || sent?.body === digestOf(existing) ? draft : undefined;
}

/** The wire's number if it is higher, else one more for every change. */
function nextVersion(existing: number, sent: number | undefined, isChanged: boolean): number {
  if (sent !== undefined && sent > existing) return sent;
  return isChanged && sent !== existing ? existing + 1 : existing;
}

function unite(existing: Corrections, sent: Corrections): Corrections {
  return [...existing, ...sent.filter((correction) => !existing.some(({ note }) => note === correction.note))];
}

function assign<Field extends keyof FrontMatter>(front: Partial<FrontMatter>, field: Field, value: FrontMatter[Field] | undefined): void {
  if (value === undefined) delete front[field];
  else front[field] = value;
}

function withoutUndefined(front: Partial<FrontMatter>): Partial<FrontMatter> {
  return Object.fromEntries(Object.entries(front).filter(([, value]) => value !== undefined));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Fields that `decide` does not handle: they belong to the story, are counted, or are added to. */
export const NOT_MERGED: ReadonlySet<string> = new Set(['language', 'firstCreated', 'version', 'corrections', 'uri']);

const STRICTNESS: readonly FrontMatter['pubStatus'][] = [undefined, 'usable', 'withheld', 'canceled'];

type Corrections = NonNullable<FrontMatter['corrections']>;

/** A new version of an article, adapted to its story. */
export type NewVersion = Pick<Draft, 'front' | 'body' | 'version' | 'at'>;

export interface Merged {
  kind: 'new' | 'changed' | 'same';
  front: Partial<FrontMatter>;
  body: string;
  kept: string[];
}

export type MergeResult = { kind: 'older' } | { kind: 'conflict' } | Merged;
