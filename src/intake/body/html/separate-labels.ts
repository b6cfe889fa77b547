import type { Element, RootContent as Markup } from 'hast';
import { toString as plainText } from 'mdast-util-to-string';

/**
 * True if only a style sheet separates two neighbours, such as the labels above a headline
 * (`<span class="kicker">Football</span><span class="source">AW</span>`): there is no space between them, and the second
 * does not continue the word of the first.
 */
export function areSeparateLabels(one: Markup | undefined, next: Markup): boolean {
  if (one?.type !== 'element' || next.type !== 'element' || !isLabel(one) || !isLabel(next)) return false;
  const [before, after] = [plainText(one), plainText(next)];
  // A single letter is an initial.
  if (before.length < 2 || !ENDS_IN_WORD.test(before) || !BEGINS_WITH_WORD.test(after)) return false;
  if (CONTINUES.test(after)) return false;
  if (one.tagName === 'time' || next.tagName === 'time') return true;
  const [first, second] = [classOf(one), classOf(next)];
  return (/[\p{Ll}\p{N}]$/u.test(before) && /^\p{Lu}/u.test(after)) || (first !== second && NAMES.test(first) && NAMES.test(second));
}

function isLabel({ tagName }: Element): boolean {
  return LABELS.has(tagName) || tagName.includes('-');
}

function classOf({ properties }: Element): string {
  const { className, itemProp, role } = properties;
  return [className, itemProp, role].flat().filter(Boolean).join(' ');
}

const LABELS = new Set(['span', 'a', 'time', 'small', 'label', 'cite', 'font']);
const ENDS_IN_WORD = /[\p{L}\p{M}\p{N})\]”’]$/u;
const BEGINS_WITH_WORD = /^[\p{L}\p{N}([“‘]/u;
const CONTINUES = /^\p{Ll}/u;
// Ignore the style names of word processors (`c1`, `s2`).
const NAMES = /[A-Za-z]{3}/;
