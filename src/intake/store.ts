import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayIn } from '../articles/dates.ts';
import type { Publication } from '../articles/publication.ts';
import { checkRelations } from '../articles/relations.ts';
import { articleSchema, type FrontMatter } from '../articles/schema.ts';
import type { Archive } from './archive.ts';
import { readArticleFile, writeArticleFile, type ArticleFile } from './article-file.ts';
import type { Told } from './draft.ts';
import type { Incoming } from './incoming.ts';
import { digestOf, RECORD_FILE } from './intake-record.ts';
import { hasPicture, picturesOf, type PictureFile } from './item-pictures.ts';
import { ASSUMED_METHOD } from './item-translation.ts';
import { mergeDraft } from './merge.ts';
import { readSiblings } from './place.ts';
import { Refusal } from './refusal.ts';
import { writeWhole } from './whole-file.ts';

/**
 * Puts an item into its story: a new article, or a new version of one that is there. Everything is checked first, so
 * that what is written passes `kawat check`; then the whole item is written, or nothing of it.
 *
 * @throws Refusal where it cannot be
 */
export function storeItem({ input, folder, draft }: Incoming, story: string, run: Run): Stored {
  const { archive, settings } = run;
  const language = draft.front.language!;
  const path = join(settings.contentDir, story, `${language}.md`);
  const note = (text: string): void => void draft.notes.push({ severity: 'note', line: draft.line, text });
  const before = existsSync(path) ? readThere(path, draft, run) : undefined;

  const pictures = picturesOf(draft.images, folder, note);
  const front = settle({ ...draft.front, ...(pictures.entries.length > 0 && { images: pictures.entries }) }, draft, story, before, run);
  const merged = before
    ? mergeDraft(before, { ...draft, front }, archive.recordOf(story).articles[language], run.isForced)
    : ({ kind: 'new', front, body: draft.body, kept: [] } as const);
  const file = `${story}/${language}.md`;
  if (merged.kind === 'older') return { kind: 'older', file };
  if (merged.kind === 'edited') {
    throw new Refusal(
      draft.line,
      `a new text for ${file}, whose text was changed by hand since the last import`,
      'the text as the wire sent it last',
      'keep yours, or take the wire’s with --force',
    );
  }
  for (const field of merged.kept) note(`kept ${field} of ${file}, which was changed by hand`);
  check(merged.front, merged.body, draft.line);
  if (!run.isDry) write(story, language, { before, merged, pictures: pictures.files, draft, front, input }, run);
  archive.add({ story, language }, draft.key);
  return {
    kind:
      merged.kind === 'new'
        ? 'new'
        : merged.kind === 'same'
          ? 'unchanged'
          : merged.front.pubStatus === 'canceled' && before?.front.pubStatus !== 'canceled'
            ? 'withdrawn'
            : 'updated',
    file,
  };
}

function readThere(path: string, { key, line, front }: Incoming['draft'], { archive }: Run): ArticleFile {
  const there = readArticleFile(readFileSync(path, 'utf8'));
  const isOwn =
    there.front.uri === undefined || front.uri === undefined || there.front.uri === front.uri || archive.placesOf(key).length > 0;
  if (isOwn) return there;
  throw new Refusal(
    line,
    `an article for a story that has another one in ${front.language!} (${there.front.uri!})`,
    'one article a language in a story',
    'import it into a story of its own: --story SLUG',
  );
}

/** What an article owes to the story it joins: the story's day, and one original. */
function settle(
  front: Partial<FrontMatter>,
  draft: Incoming['draft'],
  story: string,
  before: ArticleFile | undefined,
  { archive, publication, settings, told }: Run,
): Partial<FrontMatter> {
  const warn = (text: string): void => void draft.notes.push({ severity: 'warning', line: draft.line, text });
  const { original, any } = readSiblings(story, archive, settings.contentDir);
  const settled = { ...front };
  const day = story.slice(0, 'YYYY/MM/DD'.length).replaceAll('/', '-');
  const isOnDay = (moment: string | undefined) => moment !== undefined && dayIn(Date.parse(moment), publication.timeZone) === day;
  if (!isOnDay(settled.firstCreated)) {
    const first = before?.front.firstCreated ?? any?.firstCreated;
    if (first === undefined)
      throw new Refusal(
        draft.line,
        `an article of ${settled.firstCreated ?? 'no date'}`,
        `one of ${day}, the story’s day`,
        'import it into a story of its own',
      );
    const own = settled.versionCreated ?? settled.firstCreated;
    if (own !== undefined && Date.parse(own) > Date.parse(first)) settled.versionCreated = own;
    else delete settled.versionCreated;
    settled.firstCreated = first;
  }
  if (before?.front.translation && !settled.translation) return settled;
  if (settled.translation === undefined && original !== undefined && original.language !== settled.language) {
    const method = told.method ?? ASSUMED_METHOD;
    settled.translation = { sourceLanguage: original.language!, method };
    if (told.method === undefined)
      warn(
        `the story has an original in ${original.language!}; this is marked as a ${method} translation of it. If it is none, or a person translated it, correct \`translation\` or import with --method human`,
      );
  } else if (settled.translation && !draft.isMethodSaid) {
    warn(
      `the wire does not say who translated; it is marked as translated by a ${settled.translation.method}. --method human says otherwise`,
    );
  }
  return settled;
}

function check(front: Partial<FrontMatter>, body: string, line: number): void {
  const result = articleSchema.safeParse(front);
  const issue = result.error?.issues[0] ?? checkRelations(front).map(({ path, expected }) => ({ path, message: expected }))[0];
  if (issue)
    throw new Refusal(
      line,
      `${issue.path.join('.') || 'front matter'} that is not right`,
      issue.message,
      'ask the wire, or correct the input',
    );
  if (body.trim() === '')
    throw new Refusal(line, `no text under ${JSON.stringify(front.headline)}`, 'an article with a text', 'ask the wire for the whole item');
}

function write(story: string, language: string, { before, merged, pictures, draft, front }: Write, { archive, settings }: Run): void {
  const folder = join(settings.contentDir, story);
  for (const picture of pictures) if (!hasPicture(folder, picture)) writeWhole(join(folder, picture.name), picture.content);
  if (merged.kind !== 'same') writeWhole(join(folder, `${language}.md`), writeArticleFile(merged.front, merged.body, before));
  const record = archive.recordOf(story);
  const sent = {
    key: draft.key,
    fields: Object.fromEntries(Object.entries(front).map(([field, value]) => [field, digestOf(value)])),
    body: draft.body.trim() === '' ? (record.articles[language]?.body ?? '') : digestOf(draft.body),
  };
  const known = JSON.stringify(record);
  record.articles[language] = sent;
  if (draft.group !== undefined && !record.groups.includes(draft.group)) {
    record.groups.push(draft.group);
    archive.addGroup(draft.group, story);
  }
  if (JSON.stringify(record) !== known) writeWhole(join(folder, RECORD_FILE), `${JSON.stringify(record)}\n`);
}

interface Write {
  before: ArticleFile | undefined;
  merged: { kind: string; front: Partial<FrontMatter>; body: string };
  pictures: PictureFile[];
  draft: Incoming['draft'];
  front: Partial<FrontMatter>;
  input: string;
}

/** What every item of a run shares. */
export interface Run {
  archive: Archive;
  publication: Publication;
  settings: { contentDir: string };
  told: Told;
  isForced: boolean;
  isDry: boolean;
}

export interface Stored {
  kind: 'new' | 'updated' | 'unchanged' | 'withdrawn' | 'older';
  file: string;
}
