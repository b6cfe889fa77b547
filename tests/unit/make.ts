import type { Article } from '../../src/articles/model/article.ts';
import { checkContent } from '../../src/articles/library.ts';
import type { Library } from '../../src/articles/model/library.ts';
import type { Publication } from '../../src/articles/model/publication.ts';
import type { Settings } from '../../src/articles/model/settings.ts';
import type { Story } from '../../src/articles/model/story.ts';

/** An English original of 26 March 2024, except for what is given. */
export function makeArticle(fields: Partial<Article> = {}): Article {
  const language = fields.language ?? 'en';
  const story = fields.story ?? '2024/03/26/story';
  const firstCreated = fields.firstCreated ?? '2024-03-26T14:05:00+07:00';
  return {
    headline: 'A headline',
    language,
    firstCreated,
    version: 1,
    versionCreated: firstCreated,
    pubStatus: 'usable',
    subjects: [],
    story,
    file: `${story}/${language}.md`,
    time: Date.parse(firstCreated),
    bodyStart: 0,
    digest: '',
    bodyPictures: [],
    ...fields,
  };
}

/** A machine translation from Indonesian, except for what is given. */
export function makeTranslation(translation: Partial<NonNullable<Article['translation']>> = {}, fields: Partial<Article> = {}): Article {
  return makeArticle({ language: 'fr', ...fields, translation: { sourceLanguage: 'id', method: 'machine', ...translation } });
}

export function makePublication(fields: Partial<Publication> = {}): Publication {
  return {
    name: 'Test Wire',
    site: 'https://wire.example',
    base: '/',
    timeZone: 'Asia/Jakarta',
    mainLanguage: 'id',
    editions: ['id', 'en', 'fr'],
    subjects: { politics: { id: 'Politik', en: 'Politics', fr: 'Politique' }, sport: { id: 'Olahraga', en: 'Sport', fr: 'Sports' } },
    ...fields,
  };
}

export function makeStory(versions: Article[]): Story {
  return { path: versions[0]!.story, versions, original: versions.find(({ translation }) => !translation) };
}

export function makeSettings(fields: Partial<Settings> = {}): Settings {
  return {
    contentDir: 'content',
    outDir: 'dist',
    site: undefined,
    base: '/',
    now: Date.parse('2026-11-20T08:00:00+07:00'),
    ...fields,
  };
}

/** The library of a content folder that has no errors. */
export function openContent(contentDir: string, fields: Partial<Settings> = {}): Library {
  const { library, problems } = checkContent(makeSettings({ contentDir, ...fields }));
  if (!library) throw new Error(JSON.stringify(problems, null, 2));
  return library;
}
