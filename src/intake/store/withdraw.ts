import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Publication } from '../../articles/model/publication.ts';
import { baseLanguage } from '../../languages/table.ts';
import type { Archive, Place } from '../story/archive.ts';
import { writeArticleFile } from './article-file.ts';
import { readArticleThere } from './article-there.ts';
import { wholeNumber } from '../draft/draft.ts';
import { digestOf, RECORD_FILE } from '../story/record.ts';
import { readTag } from '../draft/language.ts';
import { identifierOf, isSameBare } from '../draft/uri.ts';
import { isOlder } from './merge.ts';
import { readMoment } from '../moments/moment.ts';
import { isStory } from '../../articles/model/story-path.ts';
import { Fault } from '../../findings/fault.ts';
import type { Stored } from './run.ts';
import { writeAtomically } from '../../files/atomic-write.ts';
import type { WireItem } from '../wire/item.ts';

/**
 * Withdraws what the wire kills: every article of that identifier, or the one in the language that the wire names.
 * A kill often brings neither text nor headline, and whatever it brings is not for readers; only the status changes.
 *
 * @returns what was withdrawn; nothing where no such article is there
 * @throws Fault where it is not clear which article is meant
 */
export function withdraw(
  item: WireItem,
  run: { archive: Archive; publication: Publication; contentDir: string; isDry: boolean },
): Stored[] {
  const all = placesOf(item, run.archive);
  const tag = item.language === undefined ? undefined : readTag(item.language);
  const named =
    all.find(({ language }) => language === tag) ??
    all.find(({ language }) => tag !== undefined && baseLanguage(language) === baseLanguage(tag));
  const sent = readMoment(item.versionCreated ?? '', { zone: run.publication.timeZone, language: item.language });
  const at = 'moment' in sent ? sent.moment : undefined;
  return (named ? [named] : all).map((place) =>
    withdrawOne(
      place,
      { line: item.line, version: wholeNumber(item.version), at, status: item.pubStatus === 'withheld' ? 'withheld' : 'canceled' },
      run,
    ),
  );
}

/**
 * Translations that stay published although what they were made from was withdrawn: all of a story's for its original,
 * else those made from that language.
 *
 * @param file what was withdrawn, from the content folder
 * @param gone everything that the run withdrew: in a dry run its files still say otherwise
 * @throws Fault where one of them has errors
 */
export function translationsLeft(
  file: string,
  gone: ReadonlySet<string>,
  { archive, contentDir, line }: { archive: Archive; contentDir: string; line: number },
): string[] {
  const [story, name] = [file.slice(0, file.lastIndexOf('/')), file.slice(file.lastIndexOf('/') + 1)];
  const language = name.slice(0, -'.md'.length);
  const read = (path: string) => (existsSync(join(contentDir, path)) ? readArticleThere(path, contentDir, line).front : undefined);
  const isOriginal = read(file)?.translation === undefined;
  return [...archive.languagesOf(story)]
    .map((other) => `${story}/${other}.md`)
    .filter((other) => {
      const front = gone.has(other) ? undefined : read(other);
      if (!front?.translation || (front.pubStatus ?? 'usable') !== 'usable') return false;
      return isOriginal || baseLanguage(front.translation.sourceLanguage) === baseLanguage(language);
    })
    .sort();
}

function withdrawOne(
  { story, language }: Place,
  { line, version, at, status }: { line: number; version: number | undefined; at: string | undefined; status: 'withheld' | 'canceled' },
  { archive, contentDir, isDry }: Parameters<typeof withdraw>[1],
): Stored {
  const file = `${story}/${language}.md`;
  // In a dry run an article of the same run is nowhere yet.
  const kind = status === 'canceled' ? 'withdrawn' : 'updated';
  if (!existsSync(join(contentDir, file))) return { kind, file };
  const before = readArticleThere(file, contentDir, line);
  if (before.front.pubStatus === 'canceled' || before.front.pubStatus === status) return { kind: 'unchanged', file };
  const record = archive.recordOf(story);
  const known = record.articles[language];
  if (isOlder({ version, at }, before.front, known)) return { kind: 'older', file };

  // An editor who published what was held before is not overruled by the same hold.
  if (status === 'withheld' && known?.fields['pubStatus'] === digestOf('withheld')) return { kind: 'unchanged', file };

  const isLater = at !== undefined && Date.parse(at) > Date.parse(before.front.versionCreated ?? before.front.firstCreated ?? '');
  const front = {
    ...before.front,
    pubStatus: status,
    version: Math.max((before.front.version ?? 1) + 1, version ?? 0),
    ...(isLater && { versionCreated: at }),
  };
  if (isDry) return { kind, file };
  writeAtomically(contentDir, file, writeArticleFile(front, before.body, before));
  if (known) {
    // An older version that comes late does not count as newer than its withdrawal.
    const fields = { ...known.fields, ...(status === 'withheld' && { pubStatus: digestOf(status) }) };
    record.articles[language] = { ...known, fields, ...(version !== undefined && { version }), ...(at !== undefined && { at }) };
    writeAtomically(contentDir, `${story}/${RECORD_FILE}`, `${JSON.stringify(record)}\n`);
  }
  return { kind, file };
}

/** Where the articles stand that a kill means: by its identifier, by the wire's id of the story, by Kawat's own path. */
function placesOf(item: WireItem, archive: Archive): readonly Place[] {
  const languages = (story: string): Place[] => [...archive.languagesOf(story)].sort().map((language) => ({ story, language }));
  const key = identifierOf(item);
  const own = key === undefined ? [] : archive.placesOf(key);
  if (own.length > 0) return own;
  if (item.group !== undefined && isStory(item.group)) {
    const tag = item.language === undefined ? undefined : readTag(item.language);
    return languages(item.group).filter(({ language }) => language === tag);
  }
  if (item.uri === undefined) return [];
  const stories = archive.storiesOfGroup(item.uri.trim());
  if (stories.length > 0) return stories.flatMap(languages);
  const like = item.infoSource ? [] : archive.keysLike((candidate) => isSameBare(candidate, item.uri!));
  if (like.length > 1) {
    throw new Fault(
      item.line,
      `a kill of ${item.uri.slice(0, 100)}, without saying whose, and ${like.length} wires have such an article`,
      'the wire’s name',
      'withdraw the right one by hand: `pubStatus: canceled`',
    );
  }
  return like.flatMap((candidate) => archive.placesOf(candidate));
}
