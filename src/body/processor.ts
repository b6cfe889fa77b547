import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { rehypeRawHtml } from './raw-html.ts';
import { bodySchema } from './sanitize.ts';

/**
 * From Markdown to the clean HTML that every reader of a body starts from: pages, exports and whatever asks which
 * pictures a body shows. The publisher's HTML is parsed and sanitised here, before anything of Kawat's is added.
 *
 * @param notes words for the section of footnotes, in the article's language
 * @returns a processor that further plugins can be added to
 */
export function bodyProcessor(notes?: NotesWords) {
  return remark()
    .use(remarkGfm)
    .use(remarkRehype, {
      allowDangerousHtml: true,
      clobberPrefix: '',
      footnoteLabelProperties: {},
      ...(notes && { footnoteLabel: notes.label, footnoteBackLabel: notes.back }),
    })
    .use(rehypeRawHtml)
    .use(rehypeSanitize, bodySchema);
}

export interface NotesWords {
  /** The section's heading. */
  label: string;
  /** Of the link from a note back to the text. */
  back: string;
}
