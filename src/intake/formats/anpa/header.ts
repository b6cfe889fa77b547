/** The two lines of a message's header. */
export interface Header {
  /** Service level and number: `a0532`. */
  number: string;
  /** `i` for international news. */
  category: string;
  keyword: string;
}

/**
 * Reads the header at the start of a message, with or without its control characters (SYN, SOH, US, DC1 to DC4).
 */
export const HEADER =
  // eslint-disable-next-line no-control-regex -- the frame of ANPA 1312 is made of these
  /^[\s\0\x01\x16]*([a-z]{1,2})(\d{4})(?:(?:[a-z]{2,8})?\x1f|[_ ](?=[a-z-]{5}\s))?([a-z-]{5})?[ \t\0]*\n?[ \t]*([bdfrsuwzahic])[ \t]*([a-z])(?![a-z\d])[ \t\x11-\x14]*\n?[ \t\x11-\x14]*([A-Za-z][^\n\x02]{1,78})\n/i;

/** Keyword, date and word count of the second line. The count is sometimes missing. */
export function readHeader(message: string): { header: Header; rest: string } | undefined {
  const match = HEADER.exec(message.slice(0, 600));
  if (!match) return undefined;
  const line = KEYWORD.exec(match[6]!.trim());
  if (!line) return undefined;
  const header = { number: match[1]! + match[2]!, category: match[5]!.toLowerCase(), keyword: line[1]!.trim() };
  return { header, rest: message.slice(match[0].length) };
}

// Only used on lines of at most 78 characters.
const KEYWORD = /^(.{2,60}?)\s+\d\d?-\d\d?(?:\s+\d{1,4})?$/;
