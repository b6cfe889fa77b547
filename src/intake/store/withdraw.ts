import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { baseLanguage } from '../../languages/table.ts';
import type { Archive, ArticleLocation } from '../story/archive.ts';
import { writeArticleFile, type ArticleFile } from './article-file.ts';
import { readExistingArticle } from './existing-article.ts';
import { wholeNumber } from '../draft/version.ts';
import { digestOf, RECORD_FILE } from '../story/record.ts';
import { readTag } from '../draft/language.ts';
import { identifierOf, isSameBare } from '../draft/uri.ts';
import { isOlder } from './merge.ts';
import { readMoment } from '../moments/moment.ts';
import { isStory } from '../../articles/model/story-path.ts';
import { Fault } from '../../findings/fault.ts';
import type { Run, Stored } from './run.ts';
import { writeAtomically } from '../../files/atomic-write.ts';
import type { WireItem } from '../wire/item.ts';

/**
 * Withdraws or withholds every article with the identifier of a kill, or only the one in the language that the kill
 * names. Changes the status only: a kill often has neither text nor headline, and what it has is not for readers.
 *
 * @returns one entry per article; empty if there is no such article
 * @throws Fault if it is not clear which article is meant
 */
export function withdraw(item: WireItem, run: Run): Stored[] {
  const all = findKilled(item, run.archive);
  const tag = item.language === undefined ? undefined : readTag(item.language);
  const named =
    all.find(({ language }) => language === tag) ??
    all.find(({ language }) => tag !== undefined && baseLanguage(language) === baseLanguage(tag));
  const sent = readMoment(item.versionCreated ?? '', { zone: run.publication.timeZone, language: item.language });
  const change: Change = {
    line: item.line,
    version: wholeNumber(item.version),
    at: 'moment' in sent ? sent.moment : undefined,
    status: item.pubStatus === 'withheld' ? 'withheld' : 'canceled',
  };
  return (named ? [named] : all).map((location) => changeStatus(location, change, run));
}

function changeStatus(location: ArticleLocation, change: Change, { archive, settings: { contentDir }, isDry }: Run): Stored {
  const file = `${location.story}/${location.language}.md`;
  const { version, at, status, line } = change;
  const kind = status === 'canceled' ? 'withdrawn' : 'updated';
  // In a dry run, an article of the same run is not on disk.
  if (!existsSync(join(contentDir, file))) return { kind, file };
  const existing = readExistingArticle(file, contentDir, line);
  if (existing.front.pubStatus === 'canceled' || existing.front.pubStatus === status) return { kind: 'unchanged', file };
  const sent = archive.recordOf(location.story).articles[location.language];
  if (isOlder({ version, at }, existing.front, sent)) return { kind: 'older', file };
  // The same hold again does not overrule an editor who published the article.
  if (status === 'withheld' && sent?.fields['pubStatus'] === digestOf('withheld')) return { kind: 'unchanged', file };
  if (isDry) return { kind, file };
  writeAtomically(contentDir, file, withStatus(existing, change));
  recordChange(location, change, archive, contentDir);
  return { kind, file };
}

function withStatus({ front, body, yaml }: ArticleFile, { version, at, status }: Change): string {
  const isLater = at !== undefined && Date.parse(at) > Date.parse(front.versionCreated ?? front.firstCreated ?? '');
  const changed = {
    ...front,
    pubStatus: status,
    version: Math.max((front.version ?? 1) + 1, version ?? 0),
    ...(isLater && { versionCreated: at }),
  };
  return writeArticleFile(changed, body, { front, body, yaml });
}

/** Records the kill's version and time, so that an older version that arrives later does not undo it. */
function recordChange({ story, language }: ArticleLocation, { version, at, status }: Change, archive: Archive, contentDir: string): void {
  const record = archive.recordOf(story);
  const sent = record.articles[language];
  if (!sent) return;
  const fields = { ...sent.fields, ...(status === 'withheld' && { pubStatus: digestOf(status) }) };
  record.articles[language] = { ...sent, fields, ...(version !== undefined && { version }), ...(at !== undefined && { at }) };
  writeAtomically(contentDir, `${story}/${RECORD_FILE}`, `${JSON.stringify(record)}\n`);
}

/** Finds the articles that a kill means: by its identifier, by the wire's id of the story, or by Kawat's own path. */
function findKilled(item: WireItem, archive: Archive): readonly ArticleLocation[] {
  const languages = (story: string): ArticleLocation[] => [...archive.languagesOf(story)].sort().map((language) => ({ story, language }));
  const key = identifierOf(item);
  const own = key === undefined ? [] : archive.locationsOf(key);
  if (own.length > 0) return own;
  if (item.group !== undefined && isStory(item.group)) {
    const tag = item.language === undefined ? undefined : readTag(item.language);
    return languages(item.group).filter(({ language }) => language === tag);
  }
  if (item.uri === undefined) return [];
  const stories = archive.storiesOfGroup(item.uri.trim());
  if (stories.length > 0) return stories.flatMap(languages);
  const similar = item.infoSource ? [] : archive.findKeys((candidate) => isSameBare(candidate, item.uri!));
  if (similar.length > 1) {
    throw new Fault(
      item.line,
      `a kill of ${item.uri.slice(0, 100)} that does not name the wire, and ${similar.length} wires have such an article`,
      'the wire’s name',
      'set `pubStatus: canceled` in the right article',
    );
  }
  return similar.flatMap((candidate) => archive.locationsOf(candidate));
}

/** What a kill changes. */
interface Change {
  /** Of the input, for messages. */
  line: number;
  version: number | undefined;
  at: string | undefined;
  status: 'withheld' | 'canceled';
}
