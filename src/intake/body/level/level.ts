import { scanHtml, VOID_ELEMENTS } from './scan.ts';

/*
 * parse5 takes quadratic time for tens of thousands of nested tags, and the conversion of its tree is recursive. So HTML that
 * may be nested that deep is rewritten first: well nested, and no deeper than MAX_DEPTH.
 */

/** The deepest nesting of elements that is read. */
export const MAX_DEPTH = 60;
const MAX_TAGS = 500;
const MAX_LENGTH = 100_000;

/** True if `html` has so many tags, or such long ones, that the parser might be too slow. False for ordinary bodies. */
export function isCrowded(html: string): boolean {
  if (html.length > MAX_LENGTH) return true;
  let tags = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) if (++tags > 2 * MAX_TAGS) return true;
  return false;
}

/**
 * Rewrites `html` so that any parser reads it in linear time: with each tag closed in order, at most MAX_DEPTH deep, without
 * comments, scripts and unused attributes. Drops deeper tags and keeps their text.
 *
 * @param removed receives what was dropped
 */
export function levelHtml(html: string, removed: Set<string>): string {
  const out: string[] = [];
  const stack: string[] = [];
  const dropped = new Map<string, number>();
  const closeTo = (depth: number) => {
    while (stack.length > depth) out.push(`</${stack.pop()!}>`);
  };
  const part = () => {
    if (out.at(-1) !== PARTING) out.push(PARTING);
  };
  scanHtml(html, {
    text: (start, end) => out.push(html.slice(start, end).replaceAll('<', '&lt;')),
    open(name, attributes) {
      if (DROPPED.has(name)) {
        if (name === 'script') removed.add('a script');
        return;
      }
      if (!PLAIN_NAME.test(name)) return;
      closeTo(impliedDepth(stack, name));
      if (VOID_ELEMENTS.has(name)) out.push(startTag(name, attributes));
      else if (stack.length < MAX_DEPTH) {
        stack.push(name);
        // Otherwise the parser would look for an end of raw text that this scan did not find.
        out.push(startTag(name, attributes), RAW.has(name) ? `</${stack.pop()!}>` : '');
      } else {
        dropped.set(name, (dropped.get(name) ?? 0) + 1);
        removed.add(DEEPER_TAGS);
        if (PARTED.has(name)) part();
      }
    },
    close(name) {
      const waiting = dropped.get(name) ?? 0;
      if (waiting > 0) dropped.set(name, waiting - 1);
      else if (stack.includes(name)) closeTo(stack.lastIndexOf(name));
      else return;
      if (waiting > 0 && PARTED.has(name)) part();
    },
  });
  closeTo(0);
  return out.join('');
}

/**
 * Counts the elements of `html`, its deepest nesting and the most attributes of an element, as its tree would have them.
 * Stops counting the depth at `maxDepth` + 1.
 */
export function measureHtml(html: string, maxDepth: number): { elements: number; depth: number; attributes: number } {
  const stack: string[] = [];
  const most = { elements: 0, depth: 0, attributes: 0 };
  scanHtml(html, {
    open(name, attributes) {
      most.elements += 1;
      most.attributes = Math.max(most.attributes, attributes.size);
      if (most.depth > maxDepth || VOID_ELEMENTS.has(name)) return;
      stack.length = impliedDepth(stack, name);
      stack.push(name);
      most.depth = Math.max(most.depth, stack.length);
    },
    close(name) {
      const depth = stack.lastIndexOf(name);
      if (depth !== -1) stack.length = depth;
    },
  });
  return most;
}

// Replaces the start or end of a dropped block.
const PARTING = '<br><br>';

/** A note about elements that were dropped because they are too deep. */
export const DEEPER_TAGS = `tags nested more than ${MAX_DEPTH} deep; their text was kept`;

const DROPPED = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'noembed', 'noframes', 'plaintext', 'html', 'head', 'body']);
const RAW = new Set(['iframe']);
const PLAIN_NAME = /^[a-z][a-z\d-]{0,30}$/;
/** Blocks, which are separate from the text around them even if they are dropped. */
export const PARTED: ReadonlySet<string> = new Set(
  'p div li ul ol dl dt dd table tr td th blockquote section article h1 h2 h3 h4 h5 h6 pre'.split(' '),
);

/** Elements whose start closes an open one: which elements they close, and where the search for one stops. */
const IMPLIED = new Map<string, { ends: readonly string[]; within: readonly string[] }>([
  ['li', { ends: ['li'], within: ['ul', 'ol'] }],
  ['dt', { ends: ['dt', 'dd'], within: ['dl'] }],
  ['dd', { ends: ['dt', 'dd'], within: ['dl'] }],
  ['td', { ends: ['td', 'th'], within: ['tr', 'table'] }],
  ['th', { ends: ['td', 'th'], within: ['tr', 'table'] }],
  ['tr', { ends: ['tr'], within: ['table'] }],
  ['a', { ends: ['a'], within: ['td', 'th', 'table'] }],
  ['option', { ends: ['option'], within: ['select'] }],
]);

function impliedDepth(stack: readonly string[], name: string): number {
  if (stack.at(-1) === 'p' && PARTED.has(name)) return stack.length - 1;
  const rule = IMPLIED.get(name);
  if (!rule) return stack.length;
  for (let depth = stack.length - 1; depth >= 0; depth -= 1) {
    if (rule.ends.includes(stack[depth]!)) return depth;
    if (rule.within.includes(stack[depth]!)) break;
  }
  return stack.length;
}

const KEPT = new Set(
  'href src srcset data-src data-original data-srcset alt width height style class hidden itemprop colspan rowspan start align open data'.split(
    ' ',
  ),
);

function startTag(name: string, attributes: ReadonlyMap<string, string>): string {
  let tag = `<${name}`;
  for (const [key, value] of attributes) if (KEPT.has(key)) tag += ` ${key}="${value.replaceAll('"', '&quot;')}"`;
  return `${tag}>`;
}
