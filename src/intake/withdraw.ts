import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Publication } from '../articles/publication.ts';
import type { Archive } from './archive.ts';
import { readArticleFile, writeArticleFile } from './article-file.ts';
import { readTag } from './item-language.ts';
import { identifierOf } from './item-uri.ts';
import { readMoment } from './moment.ts';
import type { Stored } from './store.ts';
import { writeWhole } from './whole-file.ts';
import type { WireItem } from './wire-item.ts';

/**
 * Withdraws what the wire kills: every article of that identifier, or the one in the language that the wire names.
 * A kill often brings neither text nor headline, and whatever it brings is not for readers; only the status changes.
 *
 * @returns what was withdrawn; nothing where no such article is there
 */
export function withdraw(
  item: WireItem,
  run: { archive: Archive; publication: Publication; contentDir: string; isDry: boolean },
): Stored[] {
  const key = identifierOf(item);
  const language = item.language === undefined ? undefined : readTag(item.language);
  const all = key === undefined ? [] : run.archive.placesOf(key);
  const named = all.filter((place) => place.language === language);
  return (named.length > 0 ? named : all).map((place): Stored => {
    const file = `${place.story}/${place.language}.md`;
    const path = join(run.contentDir, file);
    const before = readArticleFile(readFileSync(path, 'utf8'));
    if (before.front.pubStatus === 'canceled') return { kind: 'unchanged', file };
    const sent = readMoment(item.versionCreated ?? '', { zone: run.publication.timeZone, language: item.language });
    const isLater =
      'moment' in sent && Date.parse(sent.moment) > Date.parse(before.front.versionCreated ?? before.front.firstCreated ?? '');
    const front = {
      ...before.front,
      pubStatus: 'canceled' as const,
      version: Math.max((before.front.version ?? 1) + 1, Number(item.version) || 0),
      ...(isLater && { versionCreated: sent.moment }),
    };
    if (!run.isDry) writeWhole(path, writeArticleFile(front, before.body, before));
    return { kind: 'withdrawn', file };
  });
}
