import type { Root } from 'hast';
import type { OwnFields } from './own-fields.ts';

/**
 * One article as the wire sent it: the result of every parser, before its language, dates, text and story are
 * determined. Texts are verbatim and nothing is guessed. Names come from ninjs 3.1 if it has one.
 */
export interface WireItem {
  /** The line of the input on which the item begins; 1 if the format has no lines. */
  line: number;
  /** The wire's identifier as sent. */
  uri?: string | undefined;
  /** The language as declared: a BCP 47 tag, an ISO 639 code or a name. */
  language?: string | undefined;
  headline?: string | undefined;
  /** Plain text. */
  description?: string | undefined;
  by?: string | undefined;
  dateline?: string | undefined;
  located?: string | undefined;
  /** Dates as sent, in any form: `moment.ts` parses them. */
  firstCreated?: string | undefined;
  versionCreated?: string | undefined;
  embargoedUntil?: string | undefined;
  /** A whole number from 1, as sent. */
  version?: string | undefined;
  pubStatus?: 'usable' | 'withheld' | 'canceled' | undefined;
  /** Why it is withheld, as half a sentence: `it is a draft`. Then `pubStatus` is `withheld` or `canceled`. */
  held?: string | undefined;
  slugline?: string | undefined;
  edNote?: string | undefined;
  copyrightNotice?: string | undefined;
  usageTerms?: string | undefined;
  infoSource?: { name: string; uri?: string | undefined } | undefined;
  /** What the wire says was corrected in this version. */
  correction?: string | undefined;
  subjects?: readonly WireSubject[] | undefined;
  images?: readonly WireImage[] | undefined;
  body: WireBody;
  /** Set by the parser for Kawat's own exports and for Markdown, which an editor finished: the fields need no cleaning. */
  isOwn?: true | undefined;
  /** The base of relative addresses in the body. Defaults to the article's address. */
  base?: string | undefined;
  /** An identifier that all versions of the story share. */
  group?: string | undefined;
  /** Set if the wire says that this is a translation. */
  translation?: WireTranslation | undefined;
  /** The name that a content system gave it in its address, for the folder of a story whose headline gives none. */
  slugHint?: string | undefined;
  /** `uri`s of other language versions of the same story. */
  alternates?: readonly string[] | undefined;
  /** Set if the body is from a web page, where the site's words are mixed with the article's. */
  isPage?: true | undefined;
  /** Set if the body is a post as its site wrote it in HTML: words of the site may be in it, but not much of its page. */
  isPost?: true | undefined;
  /** Fields that only Kawat's own Markdown and exports have. */
  own?: OwnFields | undefined;
}

/** A body in the form in which it was sent. */
export type WireBody = WrittenBody | TreeBody;

/** A body that was sent as a text. */
export interface WrittenBody {
  kind: 'text' | 'html' | 'markdown';
  value: string;
}

/** A body that was sent as XML elements, as the closest elements of HTML. Nodes of type `raw` hold HTML that was sent as a text. */
export interface TreeBody {
  kind: 'tree';
  value: Root;
}

/** A subject: a code such as `medtop:11000000`, a name, or both. */
export interface WireSubject {
  code?: string | undefined;
  name?: string | undefined;
}

/** A picture: an address, or a path relative to the input. */
export interface WireImage {
  src: string;
  alt?: string | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
}

/** What the wire says about a translation. */
export interface WireTranslation {
  sourceLanguage?: string | undefined;
  /** `uri` of the article that was translated. */
  of?: string | undefined;
  method?: 'machine' | 'human' | undefined;
  tool?: string | undefined;
  org?: string | undefined;
}
