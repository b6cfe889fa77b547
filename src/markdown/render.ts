import { rehype } from 'rehype';
import { VFile } from 'vfile';
import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import { bodyProcessor } from '../body/processor.ts';
import { interfaceIn } from '../interface/strings.ts';
import { rehypeHeadings } from './headings.ts';
import { rehypeLinks } from './links.ts';
import { rehypeParagraphs } from './paragraphs.ts';
import { plainParagraphs } from './plain-paragraphs.ts';
import { rehypePictures, type PictureFinder } from './pictures.ts';
import { rehypeSpacing } from './spacing.ts';
import { rehypeTables } from './tables.ts';

/**
 * Renders an article's body.
 *
 * HTML is sanitised before Kawat's own plugins run, so that publishers need not be allowed what the plugins add.
 *
 * @param markdown the body
 * @param language the article's
 * @param find     returns the attributes of a picture; pictures it does not know become links
 * @returns HTML without scripts, styles or third-party requests; every paragraph has an id `p1`, `p2`, …
 */
export async function renderBody(markdown: string, language: string, find: PictureFinder): Promise<string> {
  return plainParagraphs(markdown, language) ?? (await renderMarkdown(markdown, language, find));
}

/** The same through the Markdown parser, also for plain text. */
export async function renderMarkdown(markdown: string, language: string, find: PictureFinder): Promise<string> {
  const { parser, printer } = processorFor(language);
  const file = new VFile({ value: markdown, data: { find } });
  try {
    return printer.stringify(await parser.run(parser.parse(file), file), file);
  } catch (error) {
    // Quotes or lists nested thousands deep overflow the parsers' stacks. No one means that, so show the source.
    if (!(error instanceof RangeError)) throw error;
    return printer.stringify(verbatim(markdown), file);
  }
}

function verbatim(markdown: string): Root {
  const paragraphs = markdown.split(/\n{2,}/).filter((text) => text.trim() !== '');
  return {
    type: 'root',
    children: paragraphs.map((value, index) => ({
      type: 'element',
      tagName: 'p',
      properties: { id: `p${index + 1}` },
      children: [{ type: 'text', value }],
    })),
  };
}

function processorFor(language: string): Processors {
  const known = processors.get(language);
  if (known) return known;
  const { t } = interfaceIn(language);
  const made: Processors = {
    parser: bodyProcessor({ label: t('article.notes'), back: t('article.notes.back') })
      .use(rehypeHeadings)
      .use(rehypePictures)
      .use(rehypeLinks)
      .use(rehypeTables, { label: t('article.table') })
      .use(rehypeSpacing, { language })
      .use(rehypeParagraphs)
      .freeze(),
    printer: rehype().data('settings', { fragment: true }).freeze(),
  };
  processors.set(language, made);
  return made;
}

const processors = new Map<string, Processors>();

interface Processors {
  parser: { parse: (file: VFile) => MarkdownRoot; run: (tree: MarkdownRoot, file: VFile) => Promise<Root> };
  printer: { stringify: (tree: Root, file: VFile) => string };
}
