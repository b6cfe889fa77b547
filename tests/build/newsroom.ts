import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { makeRandom, type Random } from '../bench/random.ts';
import { article, publication } from './content.ts';
import { makeFolder, NOW } from './kawat.ts';

const LANGUAGES = ['id', 'en', 'fr'] as const;
/* Many for so few articles, so that lists appear and disappear. */
const SUBJECTS = ['news', 'sea', 'money', 'sport', 'law', 'food', 'art', 'rain'] as const;
const PLACES = ['Padang', 'Jakarta', 'Ambon', 'Lyon', 'Bogor', 'Kupang', 'Nice', '雅加达', 'جاكرتا', ''] as const;
const DAYS = [
  '2024/08/17',
  '2025/05/09',
  '2025/11/03',
  '2025/11/20',
  '2026/01/07',
  '2026/02/14',
  '2026/03/05',
  '2026/03/06',
  '2026/07/30',
] as const;
const STORIES = 13;
const MOST_STORIES = 20;
const DAY = 86_400_000;

/**
 * A content folder with random edits that cause no errors. Every headline and every body has a unique word, so that a test
 * can search for any trace of it.
 */
export function openNewsroom(seed: number): Newsroom {
  const folder = makeFolder();
  const random = makeRandom(seed);
  const state: State = { random, stories: [], words: [], fields: {}, now: Date.parse(NOW), count: 0 };
  for (let index = 0; index < STORIES; index++) addStory(state);
  let before = new Map<string, string | Buffer>();
  return {
    folder,
    kinds: Object.keys(EDITS) as Edit[],
    wideKinds: Object.keys(WIDE_EDITS) as WideEdit[],
    edit: (kind) => ({ ...EDITS, ...WIDE_EDITS })[kind](state),
    async write() {
      const files = await filesOf(state);
      for (const path of before.keys()) if (!files.has(path)) rmSync(join(folder, path));
      for (const [path, content] of files) {
        if (before.get(path)?.toString('base64') === content.toString('base64')) continue;
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
      }
      before = files;
    },
    now: () => new Date(state.now).toISOString(),
    hiddenWords() {
      const shown = new Set(versionsOf(state).flatMap(({ version }) => (isShown(version, state) ? [version.headline, version.word] : [])));
      return state.words.filter((word) => !shown.has(word));
    },
    shownWords: () => versionsOf(state).flatMap(({ version }) => (isShown(version, state) ? [version.headline, version.word] : [])),
    withdrawnPaths: () =>
      versionsOf(state).flatMap(({ story, version }) =>
        version.fields['pubStatus'] === 'canceled' && !isEmbargoed(version, state)
          ? [`${version.language}/${story.day}/${story.slug}/index.html`]
          : [],
      ),
  };
}

/* What an editor does to articles. Each edit chooses a suitable article, or does nothing. */
const EDITS = {
  add: (state: State) => (state.stories.length < MOST_STORIES ? addStory(state) : EDITS.delete(state)),
  changeBody: (state: State) => change(state, (version) => (version.word = newWord(state))),
  changeHeadline: (state: State) => change(state, (version) => (version.headline = newWord(state))),
  delete: (state: State) => {
    const story = state.random.pick(state.stories);
    story.versions.splice(state.random.below(story.versions.length), 1);
    if (story.versions.length === 0) state.stories.splice(state.stories.indexOf(story), 1);
  },
  deleteStory: (state: State) => void state.stories.splice(state.random.below(state.stories.length), 1),
  rename: (state: State) => (state.random.pick(state.stories).slug = newSlug(state)),
  moveDay: (state: State) => (state.random.pick(state.stories).day = state.random.pick(DAYS)),
  withhold: (state: State) => change(state, ({ fields }) => (fields['pubStatus'] = 'withheld')),
  release: (state: State) => {
    const held = versionsOf(state).filter(({ version }) => version.fields['pubStatus']);
    if (held.length > 0) delete state.random.pick(held).version.fields['pubStatus'];
  },
  cancel: (state: State) => change(state, ({ fields }) => (fields['pubStatus'] = 'canceled')),
  embargo: (state: State) => change(state, ({ fields }) => (fields['embargoedUntil'] = new Date(state.now + DAY).toISOString())),
  waitADay: (state: State) => (state.now += 1.5 * DAY),
  changePicture: (state: State) => (state.random.pick(state.stories).picture = state.random.below(255) + 1),
  changePlace: (state: State) => change(state, ({ fields }) => (fields['located'] = pickPlace(state.random))),
  changeSubjects: (state: State) => change(state, ({ fields }) => (fields['subjects'] = subjects(state.random))),
  translate: (state: State) => {
    const lacking = state.stories.filter(({ versions }) => versions.length < LANGUAGES.length);
    if (lacking.length > 0) addVersion(state, state.random.pick(lacking));
  },
  correct: (state: State) => {
    const originals = versionsOf(state).filter(({ version }) => !version.fields['translation']);
    if (originals.length === 0) return;
    const { version } = state.random.pick(originals);
    version.fields['version'] = ((version.fields['version'] as number | undefined) ?? 1) + 1;
    version.fields['versionCreated'] = '2026-10-01T08:00:00+07:00';
    version.fields['corrections'] = [{ at: '2026-10-01T08:00:00+07:00', note: 'A number was wrong.' }];
    version.word = newWord(state);
  },
};

/* What an editor does to the whole publication. */
const WIDE_EDITS = {
  renamePublication: (state: State) => (state.fields['name'] = `Wire ${++state.count}`),
  renameSubject: (state: State) => (state.fields['subjects'] = subjectNames(++state.count)),
  changeTagline: (state: State) => (state.fields['tagline'] = { id: `Kabar ${++state.count}`, en: 'News', fr: 'Nouvelles' }),
  reorderEditions: (state: State) =>
    (state.fields['editions'] = [['en', 'fr', 'id'], ['fr', 'id', 'en'], [...LANGUAGES]][++state.count % 3]),
};

function addStory(state: State): void {
  const { random } = state;
  const story: Story = { day: random.pick(DAYS), slug: newSlug(state), hour: random.below(10), versions: [], picture: 0 };
  if (random.below(3) === 0) story.picture = 1 + random.below(255);
  for (let count = 1 + random.below(3); count > 0; count--) addVersion(state, story);
  state.stories.push(story);
}

function addVersion(state: State, story: Story): void {
  const free = LANGUAGES.filter((language) => story.versions.every((version) => version.language !== language));
  const language = state.random.pick(free);
  const original = story.versions.find(({ fields }) => !fields['translation']);
  // A story whose original was deleted gets no second one, because the others still name the first.
  const source = original?.language ?? story.versions.map(({ fields }) => fields['translation']!.sourceLanguage)[0];
  const fields: Fields = { subjects: subjects(state.random), located: pickPlace(state.random) };
  if (source && source !== language) fields['translation'] = { sourceLanguage: source, method: 'machine', sourceVersion: 1 };
  story.versions.push({ language, headline: newWord(state), word: newWord(state), fields });
}

function change(state: State, how: (version: Version) => unknown): void {
  how(state.random.pick(versionsOf(state)).version);
}

function versionsOf({ stories }: State): { story: Story; version: Version }[] {
  return stories.flatMap((story) => story.versions.map((version) => ({ story, version })));
}

function isEmbargoed({ fields }: Version, { now }: State): boolean {
  return fields['embargoedUntil'] !== undefined && Date.parse(fields['embargoedUntil']) > now;
}

function isShown(version: Version, state: State): boolean {
  return version.fields['pubStatus'] === undefined && !isEmbargoed(version, state);
}

async function filesOf(state: State): Promise<Map<string, string | Buffer>> {
  const files = new Map<string, string | Buffer>([
    ['publication.yaml', publication({ editions: LANGUAGES, subjects: subjectNames(0), ...state.fields })],
  ]);
  for (const { day, slug, hour, picture, versions } of state.stories) {
    const folder = `${day}/${slug}`;
    if (picture) files.set(`${folder}/photo.png`, await paint(picture));
    for (const { language, headline, word, fields } of versions) {
      const text = article(
        {
          language,
          headline: `About ${headline}`,
          firstCreated: `${day.replaceAll('/', '-')}T0${hour}:00:00+07:00`,
          ...(picture && { images: [{ src: 'photo.png', alt: 'Boats' }] }),
          ...fields,
        },
        `${TEXT[language]}\n\n${word}.`,
      );
      files.set(`${folder}/${language}.md`, text);
    }
  }
  return files;
}

function paint(shade: number): Promise<Buffer> {
  return sharp({ create: { width: 40 + (shade % 3) * 20, height: 30, channels: 3, background: { r: shade, g: 90, b: 160 } } })
    .png()
    .toBuffer();
}

/** Only letters, none of which a stemmer removes. */
function newWord(state: State): string {
  const number = state.words.length;
  const word = `zq${[number % 20, Math.floor(number / 20) % 20, Math.floor(number / 400)].map((digit) => CONSONANTS[digit]).join('')}oxk`;
  state.words.push(word);
  return word;
}

function newSlug(state: State): string {
  return `story-${++state.count}`;
}

function subjects(random: Random): string[] {
  return SUBJECTS.filter(() => random.below(SUBJECTS.length) === 0);
}

/** A name, or undefined. */
function pickPlace(random: Random): string | undefined {
  return random.pick(PLACES) || undefined;
}

function subjectNames(count: number): object {
  return Object.fromEntries(
    SUBJECTS.map((code) => [code, Object.fromEntries(LANGUAGES.map((tag) => [tag, `${code} ${tag}${count || ''}`]))]),
  );
}

const CONSONANTS = 'bcdfghjklmnpqrstvwxz';
const TEXT = {
  id: 'Pasar ikan di pelabuhan itu dibuka kembali pada hari Kamis setelah diperbaiki selama tiga bulan.',
  en: 'The fish market at the harbour opened again on Thursday after three months of repairs.',
  fr: 'Le marché aux poissons du port a rouvert jeudi après trois mois de travaux de réparation.',
};

export type Edit = keyof typeof EDITS;
export type WideEdit = keyof typeof WIDE_EDITS;

export interface Newsroom {
  folder: string;
  kinds: Edit[];
  wideKinds: WideEdit[];
  edit: (kind: Edit | WideEdit) => unknown;
  /** Writes what changed since the last call. */
  write: () => Promise<void>;
  /** The time of the next build. */
  now: () => string;
  /** Words of everything that existed and must not be visible now. */
  hiddenWords: () => string[];
  shownWords: () => string[];
  /** Pages that say that an article was withdrawn. */
  withdrawnPaths: () => string[];
}

interface State {
  random: Random;
  stories: Story[];
  words: string[];
  /** Of publication.yaml. */
  fields: Record<string, unknown>;
  now: number;
  count: number;
}

interface Story {
  day: string;
  slug: string;
  hour: number;
  /** The photo’s shade of grey; 0 for no photo. */
  picture: number;
  versions: Version[];
}

interface Version {
  language: (typeof LANGUAGES)[number];
  headline: string;
  word: string;
  fields: Fields;
}

type Fields = Record<string, unknown> & {
  embargoedUntil?: string;
  translation?: { sourceLanguage: string; method: string; sourceVersion: number };
};
