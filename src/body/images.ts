import { visit } from 'unist-util-visit';
import { picturePath } from './picture-path.ts';
import { bodyProcessor } from './processor.ts';

/**
 * Every picture that a body shows, in its order: the `img` elements that are left when Markdown and HTML are parsed and
 * sanitised as for a page. What stands in comments, code, `template`, `noscript` and the like is not among them.
 *
 * @param body Markdown
 */
export function findImages(body: string): BodyImage[] {
  // Hardly any wire copy has one, and parsing the rest would take seconds. HTML parsers read `image` as `img`.
  if (!/!\[|<im/i.test(body)) return [];
  const found: BodyImage[] = [];
  try {
    visit(processor.runSync(processor.parse(body)), 'element', ({ tagName, properties, position }) => {
      if (tagName !== 'img') return;
      const src = typeof properties['src'] === 'string' ? properties['src'] : '';
      found.push({ src, path: picturePath(src), line: position?.start.line ?? 1 });
    });
  } catch (error) {
    // Nested too deep for the parsers: the page shows the text as it stands, without pictures (see renderBody).
    if (error instanceof RangeError) return [];
    throw error;
  }
  return found;
}

/** The paths of the pictures of the story that a body shows, each once. */
export function findPictures(body: string): string[] {
  return pathsOf(findImages(body));
}

/** The paths in the story's folder of what a body shows, each once. */
export function pathsOf(images: readonly BodyImage[]): string[] {
  return [...new Set(images.flatMap(({ path }) => path ?? []))];
}

const processor = bodyProcessor().freeze();

/** A picture as a body names it. */
export interface BodyImage {
  /** As it stands in the text; empty where it has none. */
  src: string;
  /** In the story's folder; undefined where it leads elsewhere. */
  path: string | undefined;
  /** Of the body; the first is 1. */
  line: number;
}
