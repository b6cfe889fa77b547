import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Article } from '../../src/articles/model/article.ts';
import type { Library } from '../../src/articles/model/library.ts';
import { listPages, subjectsOf } from '../../src/articles/lists/listings.ts';
import { readBody } from '../../src/articles/read/article.ts';
import { interfaceIn } from '../../src/interface/strings.ts';
import { formatMonth, formatYear } from '../../src/languages/format.ts';
import { directionOf, nameOf, ownName } from '../../src/languages/names.ts';

/** Hugo’s command; undefined if it is not installed. */
export function findHugo(): string | undefined {
  return spawnSync('hugo', ['version']).status === 0 ? 'hugo' : undefined;
}

/**
 * Makes a Hugo site of a publication's articles: one content folder per edition, one section per year and month, subjects as
 * a taxonomy. It has no pages for places, days, about and search, so Hugo writes somewhat less than Kawat.
 *
 * @param library includes the story that is published later
 * @param later   that story's path
 */
export function makeHugoSite(library: Library, later: string, folder: string): HugoSite {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync('tests/bench/hugo', join(folder, 'layouts'), { recursive: true });
  writeFileSync(join(folder, 'hugo.json'), JSON.stringify(configure(library)));
  for (const edition of library.editions.values()) {
    const content = join(folder, 'content', edition.language);
    for (const { kind, path } of listPages(edition, library)) {
      const [, year, month] = path.split('/');
      if (kind === 'year') writePage(join(content, year!, '_index.md'), { title: formatYear(year!, edition.language) });
      else if (kind === 'month')
        writePage(join(content, year!, month!, '_index.md'), { title: formatMonth(year!, month!, edition.language) });
    }
    for (const { key, name } of subjectsOf(edition, library)) writePage(join(content, 'subjects', key, '_index.md'), { title: name });
  }
  const written: Record<string, string> = {};
  for (const article of library.articles) {
    const file = join('content', article.language, `${article.story}.md`);
    if (article.story === later) written[file] = join('later', file);
    writePage(join(folder, written[file] ?? file), frontMatterOf(article), readBody(article, library.settings.contentDir));
  }
  return {
    folder,
    addStory() {
      for (const [file, source] of Object.entries(written)) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        cpSync(join(folder, source), join(folder, file));
      }
    },
    removeStory() {
      for (const file of Object.keys(written)) rmSync(join(folder, file));
    },
  };
}

function configure({ publication, editions }: Library): object {
  return {
    baseURL: publication.site,
    title: publication.name,
    timeZone: publication.timeZone,
    defaultContentLanguage: publication.mainLanguage,
    defaultContentLanguageInSubdir: true,
    // Kawat writes neither.
    disableKinds: ['RSS', 'sitemap'],
    taxonomies: { subject: 'subjects' },
    paginate: 30,
    languages: Object.fromEntries(
      [...editions.keys()].map((language, weight) => [
        language,
        {
          languageName: ownName(language),
          languageDirection: directionOf(language),
          contentDir: `content/${language}`,
          weight: weight + 1,
          params: { words: wordsIn(language, [...editions.keys()]) },
        },
      ]),
    ),
  };
}

function wordsIn(language: string, editions: readonly string[]): object {
  const { t } = interfaceIn(language);
  return {
    skip: t('site.skip'),
    editions: t('site.editions'),
    front: t('site.front'),
    subjects: t('site.subjects'),
    menu: t('site.menu'),
    trail: t('site.breadcrumb'),
    pages: t('listing.pages'),
    newer: t('listing.newer'),
    older: t('listing.older'),
    languages: t('article.languages'),
    original: t('mark.original'),
    machine: t('mark.machine'),
    provenance: t('provenance.label'),
    read: t('provenance.original.read'),
    details: t('provenance.details'),
    disclaimers: Object.fromEntries(
      editions.map((source) => [source, t('provenance.disclaimer.machine', { language: nameOf(source, language) })]),
    ),
  };
}

function frontMatterOf({ headline, firstCreated, dateline, subjects, description, translation }: Article): object {
  return { title: headline, date: firstCreated, dateline, subjects, description, source: translation?.sourceLanguage };
}

function writePage(file: string, frontMatter: object, body = ''): void {
  mkdirSync(dirname(file), { recursive: true });
  // Two braces would start a shortcode of Hugo.
  writeFileSync(file, `${JSON.stringify(frontMatter)}\n\n${body.replaceAll('{{', '{&#123;')}`);
}

export interface HugoSite {
  folder: string;
  addStory: () => void;
  removeStory: () => void;
}
