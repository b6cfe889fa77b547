import { z } from 'zod';
import { isTimeZone } from './dates.ts';
import { LONGEST_NAME } from './names.ts';
import { languageTag } from './schema.ts';
import { INDEXERS } from './settings.ts';

/*
 * The schema of `publication.yaml`. Like `schema.ts`, it is the source of validation, types, documentation and messages.
 */

const text = (expected: string) =>
  z.string({ error: expected }).refine((value) => value.trim() !== '', { error: `${expected}, not empty` });

const byLanguage = (expected: string) => z.record(z.string(), text(expected), { error: 'one text per language' });

const SUBJECT_CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MOST_EDITIONS = 200;

export const publicationSchema = z.strictObject(
  {
    name: text('the publication’s name').describe('The publication’s name, shown at the top of every page.'),
    site: z
      .string({ error: 'an address such as https://news.example' })
      .refine((value) => URL.canParse(value) && /^https?:/.test(value), { error: 'an address such as https://news.example' })
      .describe('The site’s address. If it has a path, the site is served under that path.'),
    timeZone: z
      .string({ error: 'an IANA time zone such as Asia/Jakarta' })
      .refine(isTimeZone, { error: 'an IANA time zone such as Asia/Jakarta' })
      .describe('The IANA time zone of all dates and of the folders’ days.'),
    mainLanguage: languageTag.describe('The authoritative language. It is one of the editions.'),
    editions: z
      .array(languageTag, { error: 'a list of language tags' })
      .min(1, { error: 'at least one language' })
      .max(MOST_EDITIONS, { error: `at most ${MOST_EDITIONS} languages` })
      .describe('The languages published, in the order of the menus.'),
    subjects: z
      .record(
        z.string().refine((code) => code.length <= LONGEST_NAME && SUBJECT_CODE.test(code), {
          error: `codes of lower-case letters, digits and hyphens, at most ${LONGEST_NAME}`,
        }),
        z.record(z.string(), text('a name'), { error: 'a name for each edition' }),
        { error: 'codes, each with a name for every edition' },
      )
      .describe('Subject codes, each with its name in every edition’s language and, as `code`, its IPTC Media Topic.'),
    tagline: byLanguage('a short sentence').optional().describe('A line under the name, one text per language.'),
    samples: z
      .boolean({ error: '`true` or `false`' })
      .optional()
      .describe('`true` says on every page that the articles are fictitious samples. Remove it with the samples.'),
    disclaimer: byLanguage('the wording')
      .optional()
      .describe('Default wording for machine translations, one text per language. Default: Kawat’s own.'),
    reports: z
      .union(
        [
          z.strictObject({ email: z.email({ error: 'a mail address' }) }),
          z.strictObject({ issues: z.url({ protocol: /^https?$/, error: 'an address that begins with https://' }) }),
        ],
        { error: '`email: …` or `issues: https://…`' },
      )
      .optional()
      .describe('Where “report a translation problem” leads: `email` or `issues`.'),
    search: z
      .strictObject(
        {
          pageSize: z
            .int({ error: 'a whole number from 5 to 100' })
            .min(5)
            .max(100)
            .optional()
            .describe('The number of results shown at first. Default 10.'),
          indexer: z
            .enum(INDEXERS, { error: '`kawat` or `pagefind`' })
            .optional()
            .describe('The indexer of the search: `kawat`, or `pagefind` for Pagefind’s own, which is slower. Default `kawat`.'),
        },
        { error: 'a block of search settings' },
      )
      .optional()
      .describe('Search settings.'),
    robots: z
      .strictObject(
        {
          index: z.boolean({ error: '`true` or `false`' }).optional().describe('`false` asks search engines to stay away. Default `true`.'),
        },
        { error: 'a block of robots settings' },
      )
      .optional()
      .describe('What search engines may do.'),
  },
  { error: 'a file with at least `name`, `site`, `timeZone`, `mainLanguage`, `editions` and `subjects`' },
);

export type PublicationFile = z.infer<typeof publicationSchema>;
