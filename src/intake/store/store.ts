import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findExcess } from '../../articles/read/body-limits.ts';
import { isPlaceTooLong } from '../../articles/model/places.ts';
import { checkWritable } from '../../files/regular-file.ts';
import { checkRelations } from '../../articles/checks/relations.ts';
import { articleSchema, type FrontMatter } from '../../articles/model/schema.ts';
import type { ArticleFile } from './article-file.ts';
import { readArticleThere } from './article-there.ts';
import type { Incoming } from '../story/incoming.ts';
import { picturesOf } from './pictures.ts';
import { translationBeside } from '../draft/translation.ts';
import { momentsInStory } from '../draft/moments.ts';
import { mergeDraft } from './merge.ts';
import { readSiblings } from './siblings.ts';
import { Fault } from '../../findings/fault.ts';
import { writeItem } from './write-item.ts';
import type { Run, Stored } from './run.ts';
import type { Finding } from '../../findings/finding.ts';
import { KEPT_BY_HAND, noteOn } from '../wire/note.ts';

/**
 * Puts an item into its story: a new article, or a new version of one that is there. Everything is checked first, so
 * that what is written passes `kawat check`; then the whole item is written, or nothing of it.
 *
 * @throws Fault where it cannot be
 */
export function storeItem({ folder, draft }: Incoming, story: string, run: Run): Stored & { notes: readonly Finding[] } {
  const { archive, settings } = run;
  const language = draft.front.language!;
  const file = `${story}/${language}.md`;
  const sent = archive.recordOf(story).articles[language];
  checkWritable(settings.contentDir, file);
  const excess = findExcess(draft.body, 1);
  if (excess) throw new Fault(draft.line, excess.found, excess.expected, excess.fix);
  const before = existsSync(join(settings.contentDir, file)) ? readOwn(file, draft, story, run) : undefined;

  const pictures = picturesOf(
    { images: draft.images, body: draft.body, isOwn: draft.group === story },
    { from: folder, folder: join(settings.contentDir, story), sent: sent?.pictures, isForced: run.isForced },
    draft.line,
  );
  const { front, notes } = settle(draft, story, before, run);
  // Of pictures that are not beside the input, those that are here already stay.
  const images = pictures.isComplete || pictures.entries.length > 0 ? pictures.entries : (before?.front.images ?? []);
  if (images.length > 0) front.images = images;
  const merged = before
    ? mergeDraft(before, { ...draft, front }, sent, run.isForced)
    : ({ kind: 'new', front: withVersion(front, draft.version), body: draft.body, kept: [] } as const);
  if (merged.kind === 'older') return { kind: 'older', file, notes: draft.notes };
  if (merged.kind === 'edited') {
    throw new Fault(
      draft.line,
      `a new text for ${file}, whose text was changed by hand since the last import`,
      'the text as the wire sent it last',
      'keep yours, or take the wire’s with --force',
    );
  }
  check(merged.front, merged.body, draft.line);
  const kind = kindOf(merged, draft, before);
  const kept = [...merged.kept, ...pictures.kept].map((field) =>
    noteOn(KEPT_BY_HAND, draft.line, `kept ${field} of ${file}, which was changed by hand`),
  );
  if (!run.isDry) writeItem(story, language, { before, merged, pictures, draft, front, sent }, run);
  archive.add({ story, language }, draft.key);
  if (draft.group !== undefined) archive.addGroup(draft.group, story);
  for (const link of draft.links) archive.addLink(link, story);
  // What was said of it at its first import need not be said at every other.
  if (kind === 'unchanged') return { kind, file, notes: kept };
  const release = releaseWarnings(kind, draft, before, merged.front, file).map((text) => noteOn('release', draft.line, text, 'warning'));
  return { kind, file, notes: [...draft.notes, ...pictures.notes, ...notes, ...release, ...kept] };
}

/** Whether the article may be published is said whenever it is withheld, and whenever an editor decided otherwise. */
function releaseWarnings(
  kind: Stored['kind'],
  { front, withheld }: Incoming['draft'],
  before: ArticleFile | undefined,
  { pubStatus }: Partial<FrontMatter>,
  file: string,
): string[] {
  if (kind === 'updated' && pubStatus === 'canceled' && front.pubStatus !== 'canceled')
    return [`${file} was withdrawn and stays so; remove \`pubStatus\` there to publish it again`];
  if (withheld === undefined || front.pubStatus !== 'withheld') return [];
  const isUsable = (status: FrontMatter['pubStatus']) => (status ?? 'usable') === 'usable';
  if (isUsable(pubStatus)) return [`the wire still withholds ${file}, and it stays published as you left it`];
  if (pubStatus !== 'withheld') return [];
  return before && isUsable(before.front.pubStatus) ? [withheld, `${file} was published; the next build leaves it out`] : [withheld];
}

/** The article that is there, if it is this one. */
function readOwn(
  file: string,
  { key, line, front, group }: Incoming['draft'],
  story: string,
  { archive, settings, told }: Run,
): ArticleFile {
  const there = readArticleThere(file, settings.contentDir, line);
  const language = front.language!;
  const isKnown = archive.placesOf(key).some((place) => place.story === story && place.language === language);
  const hasOther = there.front.uri !== undefined && front.uri !== undefined && there.front.uri !== front.uri;
  const isNamed = !hasOther && (group === story || (archive.recordOf(story).articles[language] === undefined && told.isStoryTold === true));
  if (isKnown || isNamed) return there;
  throw new Fault(
    line,
    `an article for a story that has another one in ${language} (${there.front.uri ?? `“${there.front.headline!}”`})`,
    'one article a language in a story',
    'import it into a story of its own: --story SLUG',
  );
}

/** What an article owes to the story it joins: the story's day, one original, and an identifier that no other has. */
function settle(
  draft: Incoming['draft'],
  story: string,
  before: ArticleFile | undefined,
  { archive, publication, settings, told }: Run,
): { front: Partial<FrontMatter>; notes: Finding[] } {
  const { original, any } = readSiblings(story, archive, settings.contentDir, draft.line);
  const settled = { ...draft.front, ...momentsInStory(draft, story, before?.front, any, publication) };
  if (settled.versionCreated === undefined) delete settled.versionCreated;
  const others = archive.placesOf(draft.key).filter((place) => place.story !== story || place.language !== settled.language);
  if (settled.uri !== undefined && others.length > 0) {
    const elsewhere = others.find((place) => place.story !== story && place.language === settled.language);
    if (elsewhere) {
      throw new Fault(
        draft.line,
        `an article that is in ${elsewhere.story} already`,
        'one that is nowhere else',
        'import it without --story, or remove the other one',
      );
    }
    // Some wires give all languages of a story one identifier; the record tells them apart.
    if (before?.front.uri !== settled.uri) delete settled.uri;
  }
  const isOriginal = settled.translation === undefined && before?.front.translation === undefined;
  if (!isOriginal || original === undefined || original.language === settled.language) return { front: settled, notes: [] };
  const { translation, notes } = translationBeside({ language: original.language! }, draft.line, told);
  return { front: { ...settled, translation }, notes };
}

function withVersion(front: Partial<FrontMatter>, version: number | undefined): Partial<FrontMatter> {
  return version === undefined || version === 1 ? front : { ...front, version };
}

function check(front: Partial<FrontMatter>, body: string, line: number): void {
  const result = articleSchema.safeParse(front);
  const issue = result.error?.issues[0] ?? checkRelations(front).map(({ path, expected }) => ({ path, message: expected }))[0];
  if (issue)
    throw new Fault(
      line,
      `${issue.path.join('.') || 'front matter'} that is not right`,
      issue.message,
      'ask the wire, or correct the input',
    );
  if (front.located !== undefined && isPlaceTooLong(front.located))
    throw new Fault(line, `a place of ${front.located.length} letters`, 'the name of a place', 'correct the input');
  const size = JSON.stringify(front).length;
  if (size > MOST_FRONT_MATTER)
    throw new Fault(line, `${size} characters beside the text`, `at most ${MOST_FRONT_MATTER}`, 'shorten the fields of the input');
  if (body.trim() === '')
    throw new Fault(line, `no text under ${JSON.stringify(front.headline)}`, 'an article with a text', 'ask the wire for the whole item');
}

function kindOf(merged: { kind: string }, draft: Incoming['draft'], before: ArticleFile | undefined): Stored['kind'] {
  if (merged.kind === 'new') return 'new';
  if (merged.kind === 'same') return 'unchanged';
  return draft.front.pubStatus === 'canceled' && before?.front.pubStatus !== 'canceled' ? 'withdrawn' : 'updated';
}

/** In characters; as YAML it stays below what the check takes. */
const MOST_FRONT_MATTER = 100_000;
