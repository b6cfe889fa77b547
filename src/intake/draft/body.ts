import type { Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { htmlToMdast } from '../body/html/html.ts';
import { isEscaped } from '../body/html/escaped.ts';
import { textToMdast } from '../body/plain-text.ts';
import { readTag } from './language.ts';
import { isSameText } from '../body/same-text.ts';
import type { WireDocument } from '../wire/document.ts';
import type { WireImage, WireItem } from '../wire/item.ts';
import { takeSecrets, type Secrets } from '../secrecy/secrets.ts';
import { takeFurniture, type Furniture } from '../furniture/furniture.ts';
import { wordsOf } from '../body/words.ts';
import type { Finding } from '../../findings/finding.ts';
import { notesOn } from '../wire/note.ts';

/** Reads an item’s text and takes out of it what is none: pictures, and the wire’s furniture. */
export function readBody(item: WireItem, { address }: WireDocument): ItemBody {
  const images = [...(item.images ?? [])];
  // Markdown is an editor's or another publication's: its text is finished.
  if (item.body.kind === 'markdown')
    return {
      root: undefined,
      images,
      notes: [],
      furniture: { taken: [] },
      secrets: takeSecrets(item, undefined),
      plain: () => item.body.value,
      opening: () => openingOfMarkdown(item.body.value),
    };
  let root: Root;
  let notes: Finding[] = [];
  // Some wires call a text what is HTML.
  if (item.body.kind === 'html' || isEscaped(item.body.value)) {
    const base = item.base ?? (item.uri && /^https?:/i.test(item.uri) ? item.uri : address);
    const read = htmlToMdast(item.body.value, base);
    root = read.root;
    for (const image of read.images) if (!images.some(({ src }) => src === image.src)) images.push(image);
    notes = notesOn(
      'body',
      item.line,
      read.removed.map((removed) => `left out ${removed}`),
    );
  } else root = textToMdast(item.body.value);
  const secrets = takeSecrets(item, root);
  const furniture = takeFurniture(root, {
    language: item.language === undefined ? undefined : readTag(item.language),
    headline: item.headline,
    by: item.by,
    slugline: item.slugline,
    dateline: item.dateline,
    located: item.located,
    isPage: item.isPage,
    moments: [item.firstCreated, item.versionCreated].filter((moment) => moment !== undefined),
  });
  let text: string | undefined;
  return {
    root,
    images,
    notes,
    furniture,
    secrets,
    plain: () => (text ??= root.children.map((block) => toString(block)).join('\n')),
    opening: () => openingOf(root),
  };
}

/** Many wires repeat the headline as the first line of the body. */
export function dropRepeatedHeadline(root: Root, headline: string): void {
  const [first] = root.children;
  if (root.children.length > 1 && (first?.type === 'heading' || first?.type === 'paragraph') && isSameText(toString(first), headline))
    root.children.shift();
}

/** The first line of the first block that holds words: an entry of a list, not the list. */
function openingOf(root: Root): string {
  let nodes: readonly RootContent[] = root.children;
  for (;;) {
    const block = nodes.find((node) => toString(node).trim() !== '');
    if (!block) return '';
    if (!('children' in block) || block.type === 'paragraph' || block.type === 'heading') return wordsOf(block).trim().split('\n', 1)[0]!;
    nodes = block.children;
  }
}

/** A heading needs no blank line below it. */
function openingOfMarkdown(body: string): string {
  const [block] = body.trim().split(/\n\s*\n/, 1);
  return /^#{1,6}[ \t]+([^\n]*?)[ \t#]*(?:\n|$)/.exec(block!)?.[1] ?? /^([^\n]+)\n(?:=+|-+)[ \t]*(?:\n|$)/.exec(block!)?.[1] ?? block!;
}

/** An item’s text without what is no text. */
export interface ItemBody {
  /** Undefined for Markdown, which is taken as it is. */
  root: Root | undefined;
  images: WireImage[];
  /** What was left out of it as it was read. */
  notes: Finding[];
  furniture: Furniture;
  secrets: Secrets;
  plain: () => string;
  /** The first block. */
  opening: () => string;
}
