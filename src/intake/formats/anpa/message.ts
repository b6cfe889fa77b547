import type { WireItem } from '../../wire/item.ts';
import { readText } from './body.ts';
import { readHeader } from './header.ts';
import { readTags } from './tags.ts';
import { takeTrailer } from './trailer.ts';

/** What became of a message: an article, or why there is none. */
export type Found = { item: WireItem } | { found: string; reason: string; isLoss: boolean };

/** Reads one message, header to trailer. */
export function readMessage(message: string, line: number): Found {
  const read = readHeader(message);
  if (!read) return { found: 'a message without a header', reason: 'it is no article', isLoss: true };
  const { header, rest } = read;
  const { text, date } = takeTrailer(rest);
  const { tags, isTagged, lines } = readTags(text);
  const body = readText(lines);
  if (body === undefined) {
    return { found: `message ${header.number} ${tags.keyword ?? header.keyword}`, reason: 'it has no text', isLoss: true };
  }
  return {
    item: {
      line,
      headline: tags.headline,
      description: tags.description,
      by: tags.by,
      slugline: (isTagged ? tags.keyword : undefined) ?? header.keyword,
      edNote: tags.edNotes.join('\n') || undefined,
      infoSource: tags.agency === undefined ? undefined : { name: tags.agency },
      firstCreated: date,
      subjects: [{ code: `anpa:${header.category}` }],
      body,
    },
  };
}
