import type { Finding } from '../../../findings/finding.ts';
import { asLost } from '../../wire/left-out.ts';
import type { WireItem } from '../../wire/item.ts';
import { readText } from './body.ts';
import { readHeader } from './header.ts';
import { readTags } from './tags.ts';
import { takeTrailer } from './trailer.ts';

/** What became of a message: an article, or why there is none. */
export type Found = { item: WireItem } | { lost: Finding };

/** Reads one message, header to trailer. */
export function readMessage(message: string, line: number): Found {
  const read = readHeader(message);
  if (!read) return { lost: asLost(line, 'a message without a header', 'it is no article') };
  const { header, rest } = read;
  const { text, date } = takeTrailer(rest);
  const { tags, isTagged, lines } = readTags(text);
  const body = readText(lines);
  if (body === undefined) {
    return { lost: asLost(line, `message ${header.number} ${tags.keyword ?? header.keyword}`, 'it has no text') };
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
