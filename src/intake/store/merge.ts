import type { FrontMatter } from '../../articles/model/schema.ts';
import type { ArticleFile } from './article-file.ts';
import type { Draft } from '../draft/draft.ts';
import { digestOf, type SentArticle } from '../story/record.ts';

/**
 * Brings what a wire sends again together with the article that is there: a three-way merge of the article, what
 * the wire sent before and what it sends now. What an editor changed by hand stays.
 *
 * @param sent     what the wire sent before; without it every difference counts as an editor's
 * @param isForced the wire's word counts, also over what was changed by hand
 * @returns the article as it should be, and what was kept; `older` where the wire sent something newer before;
 *   `edited` where the wire changed a body that an editor changed too
 */
export function mergeDraft(file: ArticleFile, draft: Sent, sent: SentArticle | undefined, isForced: boolean): Merged {
  const { front } = file;
  if (isOlder(draft, front, sent)) return { kind: 'older' };
  const isHold = draft.front.pubStatus === 'withheld' && sent?.fields['pubStatus'] !== digestOf('withheld') && isPublished(front);
  // A hold often comes without its text.
  if (isHold && draft.body.trim() === '') return hold(file, draft, []);
  const kept: string[] = [];
  const merged: Partial<FrontMatter> = { ...front };

  const fields = new Set([...Object.keys(draft.front), ...Object.keys(sent?.fields ?? {})] as (keyof FrontMatter)[]);
  for (const field of fields) {
    if (SETTLED.has(field) || isSame(front[field], draft.front[field])) continue;
    // An editor let out what the wire withheld before and withholds still.
    if (field === 'pubStatus' && draft.front.pubStatus === 'withheld' && sent?.fields[field] === digestOf('withheld')) continue;
    // A wire that says nothing of a translation any more does not make an original of it.
    if (field === 'translation' && draft.front.translation === undefined) continue;
    // What was held back is let out by hand, one at a time.
    if ((isForced && field !== 'pubStatus') || isBinding(field, draft.front, front)) assign(merged, field, draft.front[field]);
    // The wire sends the same as before: whatever stands there now is meant.
    else if (sent?.fields[field] === digestOf(draft.front[field] ?? null)) continue;
    else if (isUntouched(front[field], sent?.fields[field])) assign(merged, field, draft.front[field]);
    else kept.push(field);
  }
  merged.uri ??= draft.front.uri;
  const { corrections } = draft.front;
  if (corrections && (isForced || sent?.fields['corrections'] !== digestOf(corrections)))
    merged.corrections = unite(front.corrections ?? [], corrections);

  const isNew = draft.body.trim() !== '' && draft.body.trim() !== file.body.trim();
  const hasNewBody = isNew && (isForced || digestOf(draft.body) !== sent?.body);
  if (hasNewBody && !isForced && sent?.body !== digestOf(file.body)) return isHold ? hold(file, draft, ['the text']) : { kind: 'edited' };
  const body = hasNewBody ? draft.body : file.body;

  const isChanged = body !== file.body || !isSame(plain(merged), plain(front));
  const version = nextVersion(front.version ?? 1, draft.version, isChanged);
  if (version !== (front.version ?? 1)) merged.version = version;
  return { kind: isChanged || version !== (front.version ?? 1) ? 'changed' : 'same', front: plain(merged), body, kept };
}

/** Whatever else it brings, what must not be published is withheld; all that stands there stays. */
function hold({ front, body }: ArticleFile, draft: Sent, kept: string[]): Merged {
  const version = nextVersion(front.version ?? 1, draft.version, true);
  return { kind: 'changed', front: { ...front, pubStatus: 'withheld', version }, body, kept };
}

function isPublished({ pubStatus }: Partial<FrontMatter>): boolean {
  return (pubStatus ?? 'usable') === 'usable';
}

/**
 * True where the wire sent something newer before. Its own numbers and moments are compared with each other:
 * what stands in the article also counts an editor's changes.
 */
export function isOlder(draft: Pick<Sent, 'version' | 'at'>, front: Partial<FrontMatter>, sent: SentArticle | undefined): boolean {
  const version = sent ? sent.version : (front.version ?? 1);
  if (draft.version !== undefined && version !== undefined && draft.version !== version) return draft.version < version;
  const at = sent?.at ?? front.versionCreated ?? front.firstCreated;
  return draft.at !== undefined && at !== undefined && Date.parse(draft.at) < Date.parse(at);
}

/** A withdrawal or an embargo is never a matter of taste; only its end is. */
function isBinding(field: keyof FrontMatter, sent: Partial<FrontMatter>, there: Partial<FrontMatter>): boolean {
  if (field === 'pubStatus') return STRICTNESS.indexOf(sent.pubStatus) > STRICTNESS.indexOf(there.pubStatus);
  if (field !== 'embargoedUntil' || sent.embargoedUntil === undefined) return false;
  return there.embargoedUntil === undefined || Date.parse(sent.embargoedUntil) > Date.parse(there.embargoedUntil);
}

function isUntouched(there: unknown, sent: string | undefined): boolean {
  return sent === undefined ? there === undefined : sent === digestOf(there ?? null);
}

/** The wire's number where it counts on; else ours goes up with every change. */
function nextVersion(there: number, sent: number | undefined, isChanged: boolean): number {
  if (sent !== undefined && sent > there) return sent;
  return isChanged && sent !== there ? there + 1 : there;
}

function unite(
  there: NonNullable<FrontMatter['corrections']>,
  sent: NonNullable<FrontMatter['corrections']>,
): NonNullable<FrontMatter['corrections']> {
  return [...there, ...sent.filter((own) => !there.some(({ note }) => note === own.note))];
}

function assign<Field extends keyof FrontMatter>(front: Partial<FrontMatter>, field: Field, value: FrontMatter[Field] | undefined): void {
  if (value === undefined) delete front[field];
  else front[field] = value;
}

function plain(front: Partial<FrontMatter>): Partial<FrontMatter> {
  return Object.fromEntries(Object.entries(front).filter(([, value]) => value !== undefined));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What the loop over the fields leaves alone: the story's, what is counted, and what joins what is there. */
export const SETTLED: ReadonlySet<string> = new Set(['language', 'firstCreated', 'version', 'corrections', 'uri']);

const STRICTNESS: readonly FrontMatter['pubStatus'][] = [undefined, 'usable', 'withheld', 'canceled'];

/** The draft as it is to stand in its story. */
export type Sent = Pick<Draft, 'front' | 'body' | 'version' | 'at'>;

export type Merged =
  { kind: 'older' } | { kind: 'edited' } | { kind: 'changed' | 'same'; front: Partial<FrontMatter>; body: string; kept: string[] };
