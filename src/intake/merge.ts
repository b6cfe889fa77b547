import type { FrontMatter } from '../articles/schema.ts';
import type { ArticleFile } from './article-file.ts';
import type { Draft } from './draft.ts';
import { digestOf, type SentArticle } from './intake-record.ts';

/**
 * Brings what a wire sends again together with the article that is there: a three-way merge of the article, what
 * the wire sent before and what it sends now. What an editor changed by hand stays.
 *
 * @param sent what the wire sent before; without it every difference counts as an editor's
 * @returns the article as it should be, and what was kept; `isOlder` where something newer is there already;
 *   `isEdited` where the wire changed a body that an editor changed too
 */
export function mergeDraft(file: ArticleFile, draft: Draft, sent: SentArticle | undefined, isForced: boolean): Merged {
  const { front } = file;
  if (isOlder(draft.front, front)) return { kind: 'older' };
  const kept: string[] = [];
  const merged: Partial<FrontMatter> = { ...front };
  const isUntouched = (field: keyof FrontMatter): boolean => isForced || sent?.fields[field] === digestOf(front[field] ?? null);

  const fields = new Set([...Object.keys(draft.front), ...Object.keys(sent?.fields ?? {})] as (keyof FrontMatter)[]);
  for (const field of fields) {
    if (SETTLED.has(field) || isSame(front[field], draft.front[field])) continue;
    // The wire sends the same as before: whatever stands there now is meant.
    if (sent?.fields[field] === digestOf(draft.front[field] ?? null)) continue;
    // A withdrawal or an embargo is never a matter of taste.
    const isBinding = field === 'pubStatus' && draft.front.pubStatus !== undefined;
    if (isBinding || isUntouched(field) || (front[field] === undefined && sent?.fields[field] === undefined))
      assign(merged, field, draft.front[field]);
    else kept.push(field);
  }
  if (draft.front.corrections && front.corrections) merged.corrections = unite(front.corrections, draft.front.corrections);

  const hasNewBody = draft.body.trim() !== '' && draft.body.trim() !== file.body.trim() && digestOf(draft.body) !== sent?.body;
  if (hasNewBody && !isForced && sent?.body !== digestOf(file.body)) return { kind: 'edited' };
  const body = hasNewBody ? draft.body : file.body;

  const isChanged = body !== file.body || JSON.stringify(merged) !== JSON.stringify(front);
  if (isChanged && draft.front.version === undefined) merged.version = (front.version ?? 1) + 1;
  return { kind: isChanged ? 'changed' : 'same', front: merged, body, kept };
}

function isOlder(draft: Partial<FrontMatter>, front: Partial<FrontMatter>): boolean {
  if (draft.version !== undefined && front.version !== undefined && draft.version !== front.version) return draft.version < front.version;
  const [own, there] = [draft.versionCreated ?? draft.firstCreated, front.versionCreated ?? front.firstCreated];
  return own !== undefined && there !== undefined && Date.parse(own) < Date.parse(there);
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

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The story's: a new version does not move it, and a correction joins those that are there. */
const SETTLED: ReadonlySet<string> = new Set(['language', 'firstCreated', 'corrections', 'uri']);

export type Merged =
  { kind: 'older' } | { kind: 'edited' } | { kind: 'changed' | 'same'; front: Partial<FrontMatter>; body: string; kept: string[] };
