/*
 * The date formats that `moment.ts` accepts. All patterns are anchored, and are only used on short texts.
 */

const OFFSET = String.raw`(?:\s?(Z|(?:UTC|GMT)?[-+\u2212]\d{1,2}:?(?:\d\d)?|[A-Za-z]{2,5}))?`;
export const EXTENDED = new RegExp(
  String.raw`^(\d{4})[-/](\d\d?)[-/](\d\d?)(?:(?:\s*T\s*|\s+)(\d\d?):(\d\d)(?::(\d\d)([.,]\d+)?)?${OFFSET})?$`,
  'i',
);
export const BASIC = new RegExp(String.raw`^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(?:(\d\d)([.,]\d+)?)?${OFFSET})?$`, 'i');
export const CJK = new RegExp(
  String.raw`^(\d{4})\s?年\s?(\d\d?)\s?月\s?(\d\d?)\s?[日号](?:\s?\((?<weekday>[^()]{1,3})\))?(?:\s*(\d\d?)[:時时点](\d\d)(?:[:分](\d\d)?)?[秒]?${OFFSET})?$`,
);
const TIME = String.raw`(?<hour>\d\d?)[:.](?<minute>\d\d)(?::(?<second>\d\d))?(?:\s?(?<half>[AaPp]\.?[Mm]\.?))?`;
const NAMED_OFFSET = OFFSET.replace('(Z', '(?<offset>Z');
const WEEKDAY = String.raw`(?:(?<weekday>[\p{L}\p{M}]{1,12})\.?,?\s+)?`;
const MONTH = String.raw`(?<month>[\p{L}\p{M}]{2,20})\.?`;
const REST = String.raw`(?:,?\s+(?:at\s+)?${TIME}${NAMED_OFFSET})?$`;
export const DAY_FIRST = new RegExp(
  String.raw`^${WEEKDAY}(?<day>\d\d?)(?:er|º)?[\s-]+(?:de\s+)?${MONTH}[\s-]+(?:de\s+)?(?<year>\d{4}|\d\d)${REST}`,
  'u',
);
export const MONTH_FIRST = new RegExp(String.raw`^${WEEKDAY}${MONTH}\s+(?<day>\d\d?),?\s+(?<year>\d{4})${REST}`, 'u');
export const NUMERIC_OFFSET = /^(?:UTC|GMT)?([-+\u2212])(\d{1,2}):?(\d\d)?$/i;

// RFC 822, 5.1, and zones that Asian, African and European wires use. IST, BST and others are ambiguous.
export const ZONE_NAMES: Readonly<Record<string, string>> = {
  __proto__: null!,
  Z: 'Z',
  UT: '+00:00',
  UTC: '+00:00',
  GMT: '+00:00',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  WIB: '+07:00',
  WITA: '+08:00',
  WIT: '+09:00',
  JST: '+09:00',
  KST: '+09:00',
  MYT: '+08:00',
  SGT: '+08:00',
  HKT: '+08:00',
  PHT: '+08:00',
  ICT: '+07:00',
  PKT: '+05:00',
  NPT: '+05:45',
  MSK: '+03:00',
  EAT: '+03:00',
  CAT: '+02:00',
  SAST: '+02:00',
  WAT: '+01:00',
  EET: '+02:00',
  EEST: '+03:00',
  WET: '+00:00',
  WEST: '+01:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
  CET: '+01:00',
  CEST: '+02:00',
};
