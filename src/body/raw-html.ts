import type { Element, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { EXIT, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Parses HTML that stands in Markdown, so that the sanitiser sees elements and not text. Reparsing costs more
 * than all other steps together, and hardly any wire copy holds HTML: without any, nothing is done.
 */
export function rehypeRawHtml() {
  const parse = rehypeRaw();
  return (tree: Root, file: VFile): Root => {
    let found = false;
    visit(tree, 'raw', () => {
      found = true;
      return EXIT;
    });
    if (!found) return tree;
    const hasNotes = notesIn(tree).length > 0;
    const parsed = parse(tree, file);
    // Real notes stand last; any other section of notes is the publisher's imitation.
    const sections = notesIn(parsed);
    for (const section of hasNotes ? sections.slice(0, -1) : sections) delete section.properties['dataFootnotes'];
    return parsed;
  };
}

function notesIn(tree: Root): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if ('dataFootnotes' in element.properties) found.push(element);
  });
  return found;
}
