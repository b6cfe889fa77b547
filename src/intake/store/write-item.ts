import { checkWritable } from '../../files/regular-file.ts';
import type { FrontMatter } from '../../articles/model/schema.ts';
import { writeArticleFile, type ArticleFile } from './article-file.ts';
import type { Incoming } from '../story/incoming.ts';
import { digestOf, RECORD_FILE, type SentArticle } from '../story/record.ts';
import type { Pictures } from './pictures.ts';
import { SETTLED } from './merge.ts';
import type { Run } from './run.ts';
import { writeAtomically } from '../../files/atomic-write.ts';

/**
 * Writes an item into its story's folder: pictures first, then the article, then the record of what was sent. What
 * is cut off in between is found and completed by the next import.
 */
export function writeItem(
  story: string,
  language: string,
  { before, merged, pictures, draft, front, sent }: Write,
  { archive, settings }: Pick<Run, 'archive' | 'settings'>,
): void {
  const { contentDir } = settings;
  // Nothing is written where one of the files cannot be.
  for (const name of [...pictures.files.map((file) => file.name), `${language}.md`, RECORD_FILE])
    checkWritable(contentDir, `${story}/${name}`);
  for (const { name, content } of pictures.files) writeAtomically(contentDir, `${story}/${name}`, content);
  if (merged.kind !== 'same') writeAtomically(contentDir, `${story}/${language}.md`, writeArticleFile(merged.front, merged.body, before));
  const record = archive.recordOf(story);
  const known = JSON.stringify(record);
  record.articles[language] = sentOf(draft, front, pictures, sent);
  if (draft.group !== undefined && !record.groups.includes(draft.group)) record.groups.push(draft.group);
  const links = new Set([...(record.links ?? []), ...draft.links]);
  if (links.size > 0) record.links = [...links];
  if (JSON.stringify(record) !== known) writeAtomically(contentDir, `${story}/${RECORD_FILE}`, `${JSON.stringify(record)}\n`);
}

function sentOf(draft: Incoming['draft'], front: Partial<FrontMatter>, pictures: Pictures, sent: SentArticle | undefined): SentArticle {
  const fields = Object.entries(front).flatMap(([field, value]) =>
    field === 'corrections' || !SETTLED.has(field) ? [[field, digestOf(value)] as const] : [],
  );
  const { version = sent?.version, at = sent?.at } = draft;
  // What was assumed at the first import is not sent again.
  const assumed = front.translation === undefined ? sent?.fields['translation'] : undefined;
  if (assumed !== undefined) fields.push(['translation', assumed]);
  const seen = pictures.isComplete ? pictures.digests : { ...sent?.pictures, ...pictures.digests };
  return {
    key: draft.key,
    ...(version !== undefined && { version }),
    ...(at !== undefined && { at }),
    fields: Object.fromEntries(fields.toSorted(([one], [other]) => (one < other ? -1 : 1))),
    body: draft.body.trim() === '' ? (sent?.body ?? '') : digestOf(draft.body),
    ...(Object.keys(seen).length > 0 && { pictures: seen }),
  };
}

export interface Write {
  before: ArticleFile | undefined;
  merged: { kind: string; front: Partial<FrontMatter>; body: string };
  pictures: Pictures;
  draft: Incoming['draft'];
  front: Partial<FrontMatter>;
  sent: SentArticle | undefined;
}
