import type { Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { htmlToMdast, treeToMdast } from '../body/html/html.ts';
import { isEscaped } from '../body/html/escaped.ts';
import { textToMdast } from '../body/plain-text.ts';
import { readTag } from './language.ts';
import { isSameText } from '../body/same-text.ts';
import type { WireDocument } from '../wire/document.ts';
import type { WireImage, WireItem } from '../wire/item.ts';
import { takeInternalText, type InternalText } from '../secrecy/internal-text.ts';
import { takeFurniture, type Furniture } from '../furniture/furniture.ts';
import { wordsOf } from '../body/words.ts';
import type { Finding } from '../../findings/finding.ts';
import { notesOn } from '../wire/note.ts';

/** Parses an item's text and removes what is not text: pictures, furniture and internal text. */
export function readBody(item: WireItem, { address }: WireDocument): ItemBody {
  const images = [...(item.images ?? [])];
  const { body } = item;
  // Markdown comes from an editor or another publication, so its text is finished.
  if (body.kind === 'markdown')
    return {
      root: undefined,
      images,
      notes: [],
      furniture: { taken: [] },
      internal: takeInternalText(item, undefined),
      plain: () => body.value,
      opening: () => openingOfMarkdown(body.value),
    };
  let root: Root;
  let notes: Finding[] = [];
  // Some wires declare HTML as plain text.
  if (body.kind === 'tree' || body.kind === 'html' || isEscaped(body.value)) {
    const base = item.base ?? (item.uri && /^https?:/i.test(item.uri) ? item.uri : address);
    const read = body.kind === 'tree' ? treeToMdast(body.value, base) : htmlToMdast(body.value, base);
    root = read.root;
    for (const image of read.images) if (!images.some(({ src }) => src === image.src)) images.push(image);
    notes = notesOn(
      'body',
      item.line,
      read.removed.map((removed) => `left out ${removed}`),
    );
  } else root = textToMdast(body.value);
  const internal = takeInternalText(item, root);
  const furniture = takeFurniture(root, {
    language: item.language === undefined ? undefined : readTag(item.language),
    headline: item.headline,
    by: item.by,
    slugline: item.slugline,
    dateline: item.dateline,
    located: item.located,
    isPage: item.isPage,
    isPost: item.isPost,
    captions: images
      .flatMap(({ caption, alt = '.' }) => [caption, /[.!?。！？؟]$/u.test(alt) ? undefined : alt])
      .filter((words) => words !== undefined),
    site: item.infoSource?.name,
    host: URL.parse(item.uri ?? address ?? '')?.hostname.toLowerCase(),
    moments: [item.firstCreated, item.versionCreated].filter((moment) => moment !== undefined),
  });
  let text: string | undefined;
  return {
    root,
    images,
    notes,
    furniture,
    internal,
    plain: () => (text ??= root.children.map((block) => toString(block)).join('\n')),
    opening: () => openingOf(root),
  };
}

/** Removes the headline if the body begins with it, as many wires repeat it there. */
export function dropRepeatedHeadline(root: Root, headline: string): void {
  const [first] = root.children;
  if (root.children.length > 1 && (first?.type === 'heading' || first?.type === 'paragraph') && isSameText(toString(first), headline))
    root.children.shift();
}

/** The first line of the first block with words. For a list, that is its first entry. */
function openingOf(root: Root): string {
  let nodes: readonly RootContent[] = root.children;
  for (;;) {
    const block = nodes.find((node) => toString(node).trim() !== '');
    if (!block) return '';
    if (!('children' in block) || block.type === 'paragraph' || block.type === 'heading') return wordsOf(block).trim().split('\n', 1)[0]!;
    nodes = block.children;
  }
}

/** The first block of a Markdown text. A heading ends without a blank line. */
function openingOfMarkdown(body: string): string {
  const [block] = body.trim().split(/\n\s*\n/, 1);
  return /^#{1,6}[ \t]+([^\n]*?)[ \t#]*(?:\n|$)/.exec(block!)?.[1] ?? /^([^\n]+)\n(?:=+|-+)[ \t]*(?:\n|$)/.exec(block!)?.[1] ?? block!;
}

/** An item's text, and what was removed from it. */
export interface ItemBody {
  /** Undefined for Markdown, which is not changed. */
  root: Root | undefined;
  images: WireImage[];
  /** What was left out when it was parsed. */
  notes: Finding[];
  furniture: Furniture;
  internal: InternalText;
  /** The whole text without markup. */
  plain: () => string;
  /** The first line of the text. */
  opening: () => string;
}
