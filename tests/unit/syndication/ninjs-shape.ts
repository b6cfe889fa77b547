import { z } from 'zod';

/*
 * What ninjs 3.1 allows in the properties that Kawat writes: names and types from the standard's documentation,
 * and no others.
 */

// RFC 3986 and RFC 3339, as far as the schema's formats require.
const uri = z.string().regex(/^[a-z][a-z\d+.-]*:(?:[\w\-.~:/?@!$&'()*+,;=]|%[\da-f]{2})*(?:#(?:[\w\-.~:/?@!$&'()*+,;=]|%[\da-f]{2})*)?$/i);
const moment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[-+]\d\d:\d\d)$/);
const text = z.string();
const variants = z.array(z.strictObject({ role: text.optional(), contentType: text.optional(), value: text })).min(1);

const properties = {
  uri,
  type: z.enum(['text', 'picture', 'component']),
  representationType: z.enum(['full', 'partial']).optional(),
  profile: text.optional(),
  version: text.optional(),
  firstCreated: moment.optional(),
  versionCreated: moment.optional(),
  embargoedUntil: moment.optional(),
  pubStatus: z.enum(['usable', 'withheld', 'canceled']).optional(),
  language: text.optional(),
  headlines: variants.optional(),
  descriptions: variants.optional(),
  bodies: variants.optional(),
  by: text.optional(),
  located: text.optional(),
  slugline: text.optional(),
  edNote: text.optional(),
  copyrightNotice: text.optional(),
  usageTerms: text.optional(),
  subjects: z.array(z.strictObject({ name: text.optional(), uri: uri.optional(), literal: text.optional() })).optional(),
  infoSources: z.array(z.strictObject({ name: text, role: text, uri: uri.optional() })).optional(),
  digitalSourceType: z.strictObject({ uri }).optional(),
  renditions: z.array(z.strictObject({ name: text, href: uri, contentType: text.optional() })).optional(),
  altIds: z.array(z.strictObject({ role: text, value: text })).optional(),
};

export const ninjsShape = z.strictObject({
  standard: z.strictObject({ name: z.literal('ninjs'), version: z.literal('3.1'), schema: uri }),
  ...properties,
  associations: z.array(z.strictObject({ ...properties, name: text, rel: text })).optional(),
});
