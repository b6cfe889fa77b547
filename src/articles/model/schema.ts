import { z } from 'zod';
import { canonicalTag } from '../../languages/names.ts';
import { isDay, isMoment } from './dates.ts';
import { LONGEST_TAG } from './names.ts';
import { isPicturePath } from '../../files/picture-name.ts';

/*
 * The schema of an article's front matter: the single source of validation, types, the field reference in docs/writing.md
 * and the messages for editors. `describe` texts are for publishers; `expected` texts appear in messages. Names come from
 * IPTC ninjs 3.1 and NewsML-G2; `translation` follows schema.org, ISO 18587 and ITS 2.0.
 */

const EXPECTED_MOMENT = 'an existing date with time and offset, such as 2024-03-26T14:05:00+07:00';

const text = (expected = 'text') =>
  z.string({ error: expected }).refine((value) => value.trim() !== '', { error: `${expected}, not empty` });

const moment = z.string({ error: EXPECTED_MOMENT }).refine(isMoment, { error: EXPECTED_MOMENT });

const day = z.string({ error: 'a day such as 2024-03-27' }).refine(isDay, { error: 'an existing day such as 2024-03-27' });

export const languageTag = z
  .string({ error: 'a BCP 47 language tag such as fr or zh-Hant' })
  .refine((value) => value.length <= LONGEST_TAG && canonicalTag(value) === value, {
    error: 'a BCP 47 language tag in its canonical form, such as fr or zh-Hant',
  });

const version = z.int({ error: 'a whole number from 1' }).min(1, { error: 'a whole number from 1' });

// Only web addresses, because it becomes a link on the page.
const address = z
  .string({ error: 'an address that begins with https://' })
  .refine((value) => URL.canParse(value) && /^https?:/i.test(value), { error: 'an address that begins with https:// or http://' });

const identifier = text('the wire’s identifier: an address, a urn: or a tag:').refine((value) => /^(https?|urn|tag):\S+$/i.test(value), {
  error: 'an identifier that begins with https://, urn: or tag:',
});

// A picture must be in the story's folder: no address, no absolute path, no `..`.
export const picturePath = text('the name of a picture in the story’s folder').refine(
  (value) => isPicturePath(value) && value.split('/').every((part) => part !== '.' && part !== '..' && /^[^\\:?#]+$/.test(part)),
  { error: 'the name of a .jpg, .png, .webp, .avif or .gif in the story’s folder' },
);

export const translationSchema = z.strictObject(
  {
    sourceLanguage: languageTag.describe('The language it was translated from.'),
    method: z.enum(['machine', 'human'], { error: '`machine` or `human`' }).describe('Who translated: `machine` or `human`.'),
    postEditing: z
      .enum(['none', 'light', 'full'], { error: '`none`, `light` or `full`' })
      .optional()
      .describe(
        'What a person did to a machine’s output (ISO 18587): `none`, `light` or `full`. Machine translations only; default `none`.',
      ),
    tool: text('the tool’s name').optional().describe('The translation software.'),
    org: text('the organisation’s name').optional().describe('Who translated or ran the machine.'),
    revPerson: text('the reviewer’s name')
      .optional()
      .describe('The person who compared it with the original. Only together with `reviewed`.'),
    revOrg: text('the organisation’s name').optional().describe('The organisation that the reviewer works for.'),
    reviewed: day.optional().describe('The day of the review. Only together with `revPerson`.'),
    sourceVersion: version
      .optional()
      .describe(
        'The version of the original that was translated. If the original’s `version` is higher, the page says that the translation is outdated.',
      ),
    disclaimer: z
      .strictObject(
        {
          language: languageTag.describe('The language the wording is in.'),
          text: text('the wording').describe('The wording, unchanged.'),
        },
        { error: 'a block with `language` and `text`' },
      )
      .optional()
      .describe('The wire’s wording, shown unchanged in its language.'),
  },
  { error: 'a block with at least `sourceLanguage` and `method`' },
);

export const articleSchema = z.strictObject(
  {
    headline: text('a headline').describe('The headline, in the article’s language.'),
    language: languageTag.describe('A BCP 47 tag: one of the editions, and the file’s name without `.md`.'),
    firstCreated: moment.describe(
      'When the story was first written, with offset. In the publication’s time zone, its day is the folder’s day.',
    ),
    versionCreated: moment.optional().describe('When this version was written. Default: `firstCreated`.'),
    version: version.optional().describe('Raise it with every published change. Default 1.'),
    description: text('a sentence').optional().describe('The standfirst: one sentence under the headline and in lists.'),
    by: text('a name').optional().describe('The byline.'),
    dateline: text('a place as printed').optional().describe('Where it was written, as printed before the dash.'),
    located: text('a place').optional().describe('The place, in the article’s language, for browsing.'),
    subjects: z
      .array(text('a subject code'), { error: 'a list of subject codes' })
      .optional()
      .describe('Subject codes from `publication.yaml`.'),
    slugline: text('a slugline').optional().describe('The wire’s working title. Never shown.'),
    pubStatus: z
      .enum(['usable', 'withheld', 'canceled'], { error: '`usable`, `withheld` or `canceled`' })
      .optional()
      .describe('`usable`; `withheld`: appears nowhere; `canceled`: only a page that says it was withdrawn. Default `usable`.'),
    embargoedUntil: moment.optional().describe('The article appears nowhere before this moment.'),
    edNote: text('a note').optional().describe('For editors. Never shown.'),
    corrections: z
      .array(
        z.strictObject(
          {
            at: moment.describe('When it was corrected.'),
            note: text('what was corrected').describe('What was wrong and is now right, in the article’s language.'),
          },
          { error: 'a block with `at` and `note`' },
        ),
        { error: 'a list of blocks with `at` and `note`' },
      )
      .optional()
      .describe('What was corrected and when; shown at the foot of the text.'),
    uri: identifier.optional().describe('The wire’s own identifier. Importing it again updates the article instead of duplicating it.'),
    infoSource: z
      .strictObject(
        { name: text('a name').describe('The source’s name.'), uri: address.optional().describe('Its address.') },
        { error: 'a block with `name`' },
      )
      .optional()
      .describe('Who sent it.'),
    copyrightNotice: text('a notice').optional().describe('Shown at the foot.'),
    usageTerms: text('terms').optional().describe('Shown at the foot.'),
    images: z
      .array(
        z.strictObject(
          {
            src: picturePath.describe(
              'The picture’s file in the story’s folder: a whole JPEG, PNG, WebP, AVIF or GIF of at most 100 million pixels and 100 MB.',
            ),
            alt: z
              .string({ error: 'a description of the picture' })
              .describe('What it shows, for people who cannot see it. Empty if it is only decoration.'),
            caption: text('a caption').optional().describe('Shown under it.'),
            credit: text('a name').optional().describe('Who made it.'),
          },
          { error: 'a block with `src` and `alt`' },
        ),
        { error: 'a list of blocks with `src` and `alt`' },
      )
      .optional()
      .describe('Pictures. The first one is shown above the text.'),
    translation: translationSchema.optional().describe('How the translation was made. The original does not have it.'),
  },
  { error: 'front matter with at least `headline`, `language` and `firstCreated`' },
);

/** Front matter after validation, without defaults. */
export type FrontMatter = z.infer<typeof articleSchema>;
export type Translation = z.infer<typeof translationSchema>;
export type Picture = NonNullable<FrontMatter['images']>[number];
