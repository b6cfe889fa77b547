import { ALSO } from './also-words.ts';

/** What may stand around a label, as part of an expression. */
export const EDGE = '[\\s>»►▶→•·*#|【\\[(-]{0,6}';
const COLON = '[\\s\\u00a0\\u202f】\\])]*[:：]';
/** A label and nothing else. */
export const LABEL_ALONE = new RegExp(`^${EDGE}(?:${ALSO})(?:${COLON}|[\\s】\\])…→»>-]*)$`, 'iu');
/** A label that a title follows on the same line. */
export const LABEL_WITH_TITLE = new RegExp(`^${EDGE}(?:${ALSO})(?:${COLON}|\\s*[|｜►▶→»]|】|\\s[–—-]|\\s?>>)\\s*`, 'iu');
/** A label without a mark behind it: only a link behind it makes it one. */
export const LABEL_BEFORE_LINK = new RegExp(`^${EDGE}(?:${ALSO})[\\s\\u00a0:：|►▶→»–—-]*$`, 'iu');
