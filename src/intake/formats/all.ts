import type { Format } from '../wire/format.ts';
import { anpa } from './anpa/anpa.ts';
import { feed } from './feed/feed.ts';
import { htmlFragment } from './html-fragment.ts';
import { iptc7901 } from './iptc7901/iptc7901.ts';
import { jsonFeed } from './json-feed/json-feed.ts';
import { mail } from './mail/mail.ts';
import { markdown } from './markdown/markdown.ts';
import { newsml1 } from './newsml-1/newsml-1.ts';
import { newsmlG2 } from './newsml-g2/newsml-g2.ts';
import { ninjs } from './ninjs/ninjs.ts';
import { nitf } from './nitf/nitf.ts';
import { page } from './page/page.ts';
import { text } from './text/text.ts';
import { wordpress } from './wordpress/wordpress.ts';

/** All formats, in the order in which they are tried: those that are recognised most reliably come first. */
export const FORMATS: readonly Format[] = [
  jsonFeed,
  ninjs,
  newsmlG2,
  newsml1,
  nitf,
  wordpress,
  feed,
  page,
  mail,
  anpa,
  iptc7901,
  markdown,
  htmlFragment,
  text,
];

/** Finds a format by its name. */
export function findFormat(name: string): Format | undefined {
  return FORMATS.find((format) => format.name === name);
}
