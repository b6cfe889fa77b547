import type { Root } from 'mdast';
import { isDesk } from './desk.ts';
import { listBullets } from './bullets.ts';
import { takeByline } from './byline.ts';
import { takeBylineBeforeDateline } from './dateline/byline-before.ts';
import { takeDateline } from './dateline/dateline.ts';
import { takeDisclaimer, takeFirst } from './disclaimer/disclaimer.ts';
import { type Disclaimer } from './disclaimer/read-disclaimer.ts';
import { takeHeadline } from './headline.ts';
import { takeLabel } from './label.ts';
import { takeReadAlso } from './read-also/read-also.ts';
import { takeSignOff } from './sign-off.ts';
import { takePageByline } from './page-byline.ts';
import { takeRules } from './rules.ts';
import { takeSiteLines } from './site/site-lines.ts';
import { isStamp, takeStamp } from './stamp.ts';
import { takeTopMark } from './top-mark.ts';

/**
 * The parts of a wire's text that are not the article: the label of share buttons, a headline, a byline, the dateline, an
 * agency's sign-off, the notice of a machine translation. All verbatim.
 */
export interface Furniture {
  label?: string | undefined;
  headline?: string | undefined;
  byline?: string | undefined;
  dateline?: string | undefined;
  /** The dateline's place, in the form for lists. */
  located?: string | undefined;
  /** The agency that the dateline names. */
  agency?: string | undefined;
  /** The day that the dateline names, verbatim. */
  date?: string | undefined;
  disclaimer?: Disclaimer | undefined;
  /** What was removed, for the report: `the dateline “JAKARTA”`. */
  taken: string[];
}

/** The name of a disclaimer in `taken`. */
export const NOTICE = 'the notice of a machine translation';
/** The name of a translator's credit in `taken`. */
export const CREDIT = 'the credit of a translator';

/** What the wire sent as fields. */
export interface FurnitureHints {
  /** As declared; it decides nothing but how the months of a stamp are read. */
  language?: string | undefined;
  headline?: string | undefined;
  by?: string | undefined;
  slugline?: string | undefined;
  dateline?: string | undefined;
  located?: string | undefined;
  /** True for the text of a web page, which may contain words of the site. */
  isPage?: boolean | undefined;
  /** True for a post in HTML of a feed or a content system: only what is surely of the site goes. */
  isPost?: boolean | undefined;
  /** The article's dates, as they were sent. */
  moments?: readonly string[] | undefined;
  /** The captions of the article's pictures. */
  captions?: readonly string[] | undefined;
  /** The name of the site that the article is from. */
  site?: string | undefined;
  /** The host of the site that the article is from. */
  host?: string | undefined;
}

/**
 * Removes the furniture from a body. Keeps anything that is not certain, and never empties a body.
 *
 * @param root the body; changed
 */
export function takeFurniture(root: Root, hints: FurnitureHints = {}): Furniture {
  const furniture: Furniture = { taken: [] };
  if (hints.isPage || hints.isPost) {
    const byline = hints.isPage ? takePageByline(root, isWeakByline(hints)) : undefined;
    if (byline) {
      furniture.byline = byline.names;
      furniture.taken.push(`the byline “${byline.line}”`);
    }
    const isStampLine = (line: string) => isStamp(line, hints.moments ?? [], hints.language);
    const about = { ...hints, isStamp: isStampLine, isPost: !hints.isPage };
    for (const { kind, words } of takeSiteLines(root, namesIn(hints.by), about)) furniture.taken.push(`${kind} “${words}”`);
  }
  for (const line of takeReadAlso(root)) furniture.taken.push(`the related link “${line}”`);
  takeFoot(root, furniture);
  takeTop(root, furniture, hints);
  takeRules(root);
  listBullets(root);
  return furniture;
}

/** True where what was sent names nobody, or only the site or a desk. */
function isWeakByline({ by, site }: FurnitureHints): boolean {
  return by === undefined || by.trim() === '' || by.trim() === site?.trim() || isDesk(by);
}

/** The names in a byline, split at commas and other separators. */
function namesIn(by: string | undefined): string[] {
  return (by ?? '').split(/\s*(?:[,;/&、，؛|]|\b(?:and|et|dan)\b)\s*/iu).filter((name) => name.trim().length >= SHORTEST_NAME);
}

const SHORTEST_NAME = 4;

/** Removes sign-offs, notices and related links from the end, in any order. */
function takeFoot(root: Root, furniture: Furniture): void {
  for (let round = 0; round < 6; round++) {
    const footer = takeSignOff(root);
    if (footer !== undefined) furniture.taken.push(`the sign-off “${footer}”`);
    const disclaimer = takeDisclaimer(root);
    if (disclaimer) addNotice(furniture, disclaimer);
    if (footer === undefined && !disclaimer) break;
  }
}

/** Some wires have a notice above and below the text. Keeps the words of both. */
function addNotice(furniture: Furniture, found: Disclaimer): void {
  furniture.taken.push(found.method === 'machine' ? NOTICE : CREDIT);
  const { disclaimer } = furniture;
  if (!disclaimer) furniture.disclaimer = found;
  else {
    const isSame = disclaimer.text === found.text;
    furniture.disclaimer = {
      ...disclaimer,
      ...(!isSame && { text: `${disclaimer.text}\n${found.text}` }),
      sourceLanguage: disclaimer.sourceLanguage ?? found.sourceLanguage,
      mentions: disclaimer.mentions ?? found.mentions,
      org: disclaimer.org ?? found.org,
      method: disclaimer.method === 'machine' || found.method === 'machine' ? 'machine' : 'human',
      isOfVersions: disclaimer.isOfVersions === true && found.isOfVersions === true,
    };
  }
}

/** Removes label, headline, byline, date and notice in any order from the top, then the dateline. */
function takeTop(root: Root, furniture: Furniture, hints: FurnitureHints): void {
  const steps = {
    label: () => takeLabel(root),
    byline: () => takeByline(root, hints.by),
    headline: () => takeHeadline(root, hints.headline, hints),
  };
  for (let hasTaken = true; hasTaken;) {
    hasTaken = false;
    for (const name of ['label', 'byline', 'headline'] as const) {
      const found = furniture[name] === undefined ? steps[name]() : undefined;
      if (found === undefined) continue;
      furniture[name] = found;
      furniture.taken.push(`the ${name} “${found}”`);
      hasTaken = true;
    }
    const mark = takeTopMark(root, hints.slugline);
    if (mark !== undefined) {
      furniture.taken.push(`the line “${mark}”`);
      hasTaken = true;
    }
    const stamp = takeStamp(root, hints.moments ?? [], hints.language);
    if (stamp !== undefined) {
      furniture.taken.push(`the line “${stamp}”`);
      hasTaken = true;
    }
    const notice = takeFirst(root);
    if (notice) addNotice(furniture, notice);
    hasTaken ||= notice !== undefined;
  }
  if (furniture.byline === undefined) {
    furniture.byline = takeBylineBeforeDateline(root);
    if (furniture.byline !== undefined) furniture.taken.push(`the byline “${furniture.byline}”`);
  }
  const found = takeDateline(root, hints);
  if (!found) return;
  furniture.dateline = found.dateline;
  furniture.located = found.located;
  furniture.agency = found.agency;
  furniture.date = found.date;
  furniture.byline ??= found.by;
  furniture.taken.push(`the dateline “${found.dateline}”`);
}
