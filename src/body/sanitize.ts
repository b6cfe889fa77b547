import { defaultSchema } from 'rehype-sanitize';

/** Stands before the ids of notes, so that a publisher's HTML cannot take Kawat's. */
export const NOTE_PREFIX = 'note-';

/**
 * What a body may hold. GitHub's list, narrowed: no form parts, no `picture`, no classes or ids of the
 * publisher's (Kawat numbers the paragraphs), addresses only of the web and of mail. `lang` and `dir` are
 * allowed everywhere, because a foreign word in a text ought to carry them.
 */
export const bodySchema: typeof defaultSchema = {
  ...defaultSchema,
  clobberPrefix: NOTE_PREFIX,
  // What these hold is no text for a reader.
  strip: ['iframe', 'math', 'noscript', 'object', 'script', 'style', 'svg', 'template', 'title'],
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => !['input', 'picture', 'source'].includes(name)),
  attributes: {
    '*': ['lang', 'dir', 'title'],
    a: ['href', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaDescribedBy', 'ariaLabel', 'id'],
    blockquote: ['cite'],
    img: ['src', 'alt'],
    li: ['id'],
    h2: ['id'],
    ol: ['start', 'reversed'],
    section: ['dataFootnotes'],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
  },
  protocols: { href: ['http', 'https', 'mailto'], cite: ['http', 'https'], src: [] },
};
