import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findExcess } from '../../articles/read/body-limits.ts';
import { checkWritable } from '../../files/regular-file.ts';
import type { FrontMatter } from '../../articles/model/schema.ts';
import type { Finding } from '../../findings/finding.ts';
import { Fault } from '../../findings/fault.ts';
import type { ArticleFile } from './article-file.ts';
import { checkArticle } from './check-article.ts';
import { readExistingArticle } from './existing-article.ts';
import type { Draft } from '../draft/draft.ts';
import { fitIntoStory } from './fit-into-story.ts';
import type { Incoming } from '../story/incoming.ts';
import { picturesOf, type Pictures } from './pictures.ts';
import { mergeDraft, type Merged } from './merge.ts';
import { KEPT_BY_HAND, noteOn } from '../wire/note.ts';
import { writeItem } from './write-item.ts';
import type { Run, Stored } from './run.ts';

/**
 * Stores an item in its story as a new article, or as a new version of an existing one. Everything is checked before
 * anything is written, so a stored article passes `kawat check`.
 *
 * @returns what was stored, and all notes about the item
 * @throws Fault if the item cannot be stored; nothing is written then
 */
export function storeItem({ folder, draft }: Incoming, story: string, run: Run): Stored & { notes: readonly Finding[] } {
  const { archive, settings, isDry, isForced } = run;
  const language = draft.front.language!;
  const file = `${story}/${language}.md`;
  const sent = archive.recordOf(story).articles[language];

  // 1. Read the existing article.
  checkWritable(settings.contentDir, file);
  checkSize(draft);
  const existing = existsSync(join(settings.contentDir, file)) ? readSameArticle(file, draft, story, run) : undefined;

  // 2. Make the new front matter.
  const pictures = picturesOf(
    { images: draft.images, body: draft.body, isOwn: draft.group === story },
    { input: folder, story: join(settings.contentDir, story), sent: sent?.pictures, isForced },
    draft.line,
  );
  const fitted = fitIntoStory(draft, story, existing, run);
  const front = withImages(fitted.front, pictures, existing);

  // 3. Merge it with the existing article.
  const merged = existing ? mergeDraft(existing, { ...draft, front }, sent, isForced) : newArticle(front, draft);
  if (merged.kind === 'older') return { kind: 'older', file, notes: draft.notes };
  if (merged.kind === 'conflict') throw conflict(file, draft.line);
  checkArticle(merged.front, merged.body, draft.line);

  // 4. Write.
  if (!isDry) writeItem({ story, language, existing, merged, pictures, draft, front, sent }, run);
  archive.add({ story, language }, draft.key);
  if (draft.group !== undefined) archive.addGroup(draft.group, story);
  for (const link of draft.links) archive.addLink(link, story);

  // 5. Report.
  const kind = kindOf(merged.kind, draft, existing);
  const kept = [...merged.kept, ...pictures.kept].map((name) =>
    noteOn(KEPT_BY_HAND, draft.line, `kept ${name} of ${file}, which was changed by hand`),
  );
  // The first import reported the other notes; do not repeat them at every import.
  if (kind === 'unchanged') return { kind, file, notes: kept };
  const status = statusWarnings(kind, draft, { file, before: existing?.front, after: merged.front });
  return { kind, file, notes: [...draft.notes, ...pictures.notes, ...fitted.notes, ...status, ...kept] };
}

function checkSize({ body, line }: Draft): void {
  const excess = findExcess(body, 1);
  if (excess) throw new Fault(line, excess.found, excess.expected, excess.fix);
}

/**
 * Reads the existing article.
 *
 * @throws Fault if it is a different article: another identifier, and nothing says that it belongs to this item
 */
function readSameArticle(
  file: string,
  { key, line, front, group }: Draft,
  story: string,
  { archive, settings, isStoryGiven }: Run,
): ArticleFile {
  const existing = readExistingArticle(file, settings.contentDir, line);
  const language = front.language!;
  const isKnown = archive.locationsOf(key).some((location) => location.story === story && location.language === language);
  const isOther = existing.front.uri !== undefined && front.uri !== undefined && existing.front.uri !== front.uri;
  const isMeant = group === story || (isStoryGiven && archive.recordOf(story).articles[language] === undefined);
  if (isKnown || (isMeant && !isOther)) return existing;
  throw new Fault(
    line,
    `an article for a story that has another one in ${language} (${existing.front.uri ?? `“${existing.front.headline!}”`})`,
    'one article per language and story',
    'import it as a separate story: --story SLUG',
  );
}

/** Keeps the existing images if none of the wire's pictures was found beside the input. */
function withImages(front: Partial<FrontMatter>, pictures: Pictures, existing: ArticleFile | undefined): Partial<FrontMatter> {
  const isFound = pictures.isComplete || pictures.entries.length > 0;
  const images = isFound ? pictures.entries : (existing?.front.images ?? []);
  return images.length > 0 ? { ...front, images } : front;
}

function newArticle(front: Partial<FrontMatter>, { version, body }: Draft): Merged {
  return { kind: 'new', front: version === undefined || version === 1 ? front : { ...front, version }, body, kept: [] };
}

function conflict(file: string, line: number): Fault {
  return new Fault(
    line,
    `a new text for ${file}, whose text was changed by hand since the last import`,
    'the text as the wire sent it last',
    'keep yours, or take the wire’s with --force',
  );
}

function kindOf(merged: Merged['kind'], draft: Draft, existing: ArticleFile | undefined): Stored['kind'] {
  if (merged === 'new') return 'new';
  if (merged === 'same') return 'unchanged';
  return draft.front.pubStatus === 'canceled' && existing?.front.pubStatus !== 'canceled' ? 'withdrawn' : 'updated';
}

/** Warns if the article is withheld or stays withdrawn, and if an editor published what the wire withholds. */
function statusWarnings(
  kind: Stored['kind'],
  { front, withheld, line }: Draft,
  { file, before, after }: { file: string; before: Partial<FrontMatter> | undefined; after: Partial<FrontMatter> },
): Finding[] {
  const warn = (text: string): Finding => noteOn('release', line, text, 'warning');
  const isUsable = (status: FrontMatter['pubStatus']) => (status ?? 'usable') === 'usable';
  if (kind === 'updated' && after.pubStatus === 'canceled' && front.pubStatus !== 'canceled')
    return [warn(`${file} was withdrawn and stays so; remove \`pubStatus\` there to publish it again`)];
  if (withheld === undefined || front.pubStatus !== 'withheld') return [];
  if (isUsable(after.pubStatus)) return [warn(`the wire still withholds ${file}, and it stays published as you left it`)];
  if (after.pubStatus !== 'withheld') return [];
  const wasPublished = before !== undefined && isUsable(before.pubStatus);
  return [warn(withheld), ...(wasPublished ? [warn(`${file} was published; the next build leaves it out`)] : [])];
}
