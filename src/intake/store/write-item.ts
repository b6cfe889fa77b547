import { checkWritable } from '../../files/regular-file.ts';
import type { FrontMatter } from '../../articles/model/schema.ts';
import { writeArticleFile, type ArticleFile } from './article-file.ts';
import type { Draft } from '../draft/draft.ts';
import { digestOf, RECORD_FILE, type SentArticle } from '../story/record.ts';
import type { Pictures } from './pictures.ts';
import { NOT_MERGED, type Merged } from './merge.ts';
import type { Run } from './run.ts';
import { writeAtomically } from '../../files/atomic-write.ts';

/**
 * Writes an item into its story's folder: first the pictures, then the article, then the record of what the wire sent.
 * If a crash interrupts it, the next import completes it.
 *
 * @throws if one of the files cannot be written; nothing is written then
 */
export function writeItem(item: ItemToWrite, { archive, settings: { contentDir } }: Pick<Run, 'archive' | 'settings'>): void {
  const { story, language, existing, merged, pictures, draft } = item;
  for (const name of [...pictures.files.map((file) => file.name), `${language}.md`, RECORD_FILE])
    checkWritable(contentDir, `${story}/${name}`);
  for (const { name, content } of pictures.files) writeAtomically(contentDir, `${story}/${name}`, content);
  if (merged.kind !== 'same') writeAtomically(contentDir, `${story}/${language}.md`, writeArticleFile(merged.front, merged.body, existing));
  const record = archive.recordOf(story);
  const known = JSON.stringify(record);
  record.articles[language] = sentArticle(item);
  if (draft.group !== undefined && !record.groups.includes(draft.group)) record.groups.push(draft.group);
  const links = new Set([...(record.links ?? []), ...draft.links]);
  if (links.size > 0) record.links = [...links];
  if (JSON.stringify(record) !== known) writeAtomically(contentDir, `${story}/${RECORD_FILE}`, `${JSON.stringify(record)}\n`);
}

function sentArticle({ draft, front, pictures, sent }: ItemToWrite): SentArticle {
  const fields = Object.entries(front).flatMap(([field, value]) =>
    field === 'corrections' || !NOT_MERGED.has(field) ? [[field, digestOf(value)] as const] : [],
  );
  const { version = sent?.version, at = sent?.at } = draft;
  // The first import assumed this translation; the wire did not send it.
  const assumed = front.translation === undefined ? sent?.fields['translation'] : undefined;
  if (assumed !== undefined) fields.push(['translation', assumed]);
  const digests = pictures.isComplete ? pictures.digests : { ...sent?.pictures, ...pictures.digests };
  return {
    key: draft.key,
    ...(version !== undefined && { version }),
    ...(at !== undefined && { at }),
    fields: Object.fromEntries(fields.toSorted(([one], [other]) => (one < other ? -1 : 1))),
    body: draft.body.trim() === '' ? (sent?.body ?? '') : digestOf(draft.body),
    ...(Object.keys(digests).length > 0 && { pictures: digests }),
  };
}

interface ItemToWrite {
  story: string;
  language: string;
  /** The article as it is on disk. */
  existing: ArticleFile | undefined;
  /** The article to write. */
  merged: Merged;
  pictures: Pictures;
  draft: Draft;
  /** The draft's front matter, adapted to its story. */
  front: Partial<FrontMatter>;
  /** What the wire sent before. */
  sent: SentArticle | undefined;
}
