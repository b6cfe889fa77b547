import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { Argument, Command } from 'commander';
import { dump } from 'js-yaml';
import { dayIn, isMoment } from '../articles/model/dates.ts';
import { LONGEST_NAME } from '../articles/model/names.ts';
import { shorten } from '../findings/finding.ts';
import { readPublication } from '../articles/read/publication.ts';
import type { Publication } from '../articles/model/publication.ts';
import { readArticle } from '../articles/read/article.ts';
import { checkWritable } from '../files/regular-file.ts';
import type { Settings } from '../articles/model/settings.ts';
import { applyOptions, withContent, type SiteOptions } from './shared/options.ts';

/** `kawat new`: starts a story, or a translation of one, with its front matter filled in. */
export function newCommand(): Command {
  return withContent(new Command('new'))
    .description('start a story, or a translation of one')
    .addArgument(new Argument('<slug>', 'the story’s slug for a new one; YYYY/MM/DD/slug for a translation'))
    .option('--language <tag>', 'the article’s language; default: the main language')
    .option('--headline <text>', 'the headline', 'HEADLINE')
    .option('--date <moment>', 'when it was written, with offset; default: now')
    .action(async (slug: string, options: NewOptions) => {
      const settings = applyOptions(options);
      const { publication, problems } = readPublication(settings);
      if (!publication) throw new Error(`${problems[0]!.file}: ${problems[0]!.found}; see \`kawat check\``);
      const path = await writeArticle(slug, options, publication, settings);
      console.log(`Wrote ${path}`);
    });
}

async function writeArticle(slug: string, options: NewOptions, publication: Publication, settings: Settings): Promise<string> {
  const language = options.language ?? publication.mainLanguage;
  if (!publication.editions.includes(language))
    throw new Error(`${language} is not an edition; expected one of ${publication.editions.join(', ')}`);
  const moment = options.date ?? nowIn(publication.timeZone, settings.now);
  if (!isMoment(moment)) throw new Error(`--date is ${moment}; expected a date with time and offset, such as 2026-11-22T08:00:00+07:00`);

  const isTranslation = /^\d{4}\/\d\d\/\d\d\//.test(slug);
  const story = isTranslation ? slug : `${dayIn(Date.parse(moment), publication.timeZone).replaceAll('-', '/')}/${slug}`;
  if (!/^\d{4}\/\d\d\/\d\d\/[a-z0-9]+(?:-[a-z0-9]+)*$/.test(story))
    throw new Error(`${shorten(slug)} is not a slug; expected lower-case letters, digits and hyphens`);
  if (posix.basename(story).length > LONGEST_NAME)
    throw new Error(`the slug has ${posix.basename(story).length} letters; expected at most ${LONGEST_NAME}`);
  checkWritable(settings.contentDir, `${story}/${language}.md`);
  const file = join(settings.contentDir, story, `${language}.md`);
  if (existsSync(file)) throw new Error(`${file} already exists`);

  const front = isTranslation
    ? translationOf(story, { language, headline: options.headline, publication, settings })
    : { headline: options.headline, language, firstCreated: moment, subjects: [] };
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `---\n${dump(front, { lineWidth: -1 })}---\n\n`, { flag: 'wx' });
  return file;
}

/** The front matter of a translation of a story. */
function translationOf(story: string, { language, headline, publication, settings }: Translation): object {
  const original = publication.editions
    .map((tag) => `${story}/${tag}.md`)
    .filter((file) => existsSync(join(settings.contentDir, file)))
    .map((file) => readArticle(file, settings.contentDir, publication).article)
    .find((article) => article && article.translation === undefined);
  if (!original) throw new Error(`${story} has no original to translate, or it has errors; see \`kawat check\``);
  return {
    headline,
    language,
    firstCreated: original.firstCreated,
    subjects: original.subjects,
    translation: { sourceLanguage: original.language, method: 'human', sourceVersion: original.version },
  };
}

/** The present moment with the zone's offset: `2026-11-22T08:00:00+07:00`. */
function nowIn(timeZone: string, now: number): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(now);
  const offset = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(now)
    .find(({ type }) => type === 'timeZoneName')!
    .value.slice('GMT'.length);
  return `${parts.replace(' ', 'T')}${offset || 'Z'}`;
}

interface Translation {
  language: string;
  headline: string;
  publication: Publication;
  settings: Settings;
}

interface NewOptions extends SiteOptions {
  language?: string;
  headline: string;
  date?: string;
}
