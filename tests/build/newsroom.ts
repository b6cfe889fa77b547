import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { makeRandom, type Random } from '../bench/random.ts';
import { article, publication } from './content.ts';
import { makeFolder, NOW } from './kawat.ts';

const LANGUAGES = ['id', 'en', 'fr'] as const;
/* Many for few articles, so that lists begin and end. */
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
 * A content folder that is edited at random, always without errors. Every headline and every body has a word that
 * stands nowhere else, so that what is left of it can be looked for.
 */
export function openNewsroom(seed: number): Newsroom {
  const folder = makeFolder();
  const random = makeRandom(seed);
  const room: State = { random, stories: [], words: [], fields: {}, now: Date.parse(NOW), count: 0 };
  for (let index = 0; index < STORIES; index++) addStory(room);
  let before = new Map<string, string | Buffer>();
  return {
    folder,
    kinds: Object.keys(EDITS) as Edit[],
    wideKinds: Object.keys(WIDE_EDITS) as WideEdit[],
    edit: (kind) => ({ ...EDITS, ...WIDE_EDITS })[kind](room),
    async write() {
      const files = await filesOf(room);
      for (const path of before.keys()) if (!files.has(path)) rmSync(join(folder, path));
      for (const [path, content] of files) {
        if (before.get(path)?.toString('base64') === content.toString('base64')) continue;
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
      }
      before = files;
    },
    now: () => new Date(room.now).toISOString(),
    hiddenWords() {
      const shown = new Set(versionsOf(room).flatMap(({ version }) => (isShown(version, room) ? [version.headline, version.word] : [])));
      return room.words.filter((word) => !shown.has(word));
    },
    shownWords: () => versionsOf(room).flatMap(({ version }) => (isShown(version, room) ? [version.headline, version.word] : [])),
    withdrawnPaths: () =>
      versionsOf(room).flatMap(({ story, version }) =>
        version.fields['pubStatus'] === 'canceled' && !isEmbargoed(version, room)
          ? [`${version.language}/${story.day}/${story.slug}/index.html`]
          : [],
      ),
  };
}

/* What an editor does to articles. Each finds something that it can be done to, or does nothing. */
const EDITS = {
  add: (room: State) => (room.stories.length < MOST_STORIES ? addStory(room) : EDITS.delete(room)),
  changeBody: (room: State) => change(room, (version) => (version.word = newWord(room))),
  changeHeadline: (room: State) => change(room, (version) => (version.headline = newWord(room))),
  delete: (room: State) => {
    const story = room.random.pick(room.stories);
    story.versions.splice(room.random.below(story.versions.length), 1);
    if (story.versions.length === 0) room.stories.splice(room.stories.indexOf(story), 1);
  },
  deleteStory: (room: State) => void room.stories.splice(room.random.below(room.stories.length), 1),
  rename: (room: State) => (room.random.pick(room.stories).slug = newSlug(room)),
  moveDay: (room: State) => (room.random.pick(room.stories).day = room.random.pick(DAYS)),
  withhold: (room: State) => change(room, ({ fields }) => (fields['pubStatus'] = 'withheld')),
  release: (room: State) => {
    const held = versionsOf(room).filter(({ version }) => version.fields['pubStatus']);
    if (held.length > 0) delete room.random.pick(held).version.fields['pubStatus'];
  },
  cancel: (room: State) => change(room, ({ fields }) => (fields['pubStatus'] = 'canceled')),
  embargo: (room: State) => change(room, ({ fields }) => (fields['embargoedUntil'] = new Date(room.now + DAY).toISOString())),
  waitADay: (room: State) => (room.now += 1.5 * DAY),
  changePicture: (room: State) => (room.random.pick(room.stories).picture = room.random.below(255) + 1),
  changePlace: (room: State) => change(room, ({ fields }) => (fields['located'] = pickPlace(room.random))),
  changeSubjects: (room: State) => change(room, ({ fields }) => (fields['subjects'] = subjects(room.random))),
  translate: (room: State) => {
    const lacking = room.stories.filter(({ versions }) => versions.length < LANGUAGES.length);
    if (lacking.length > 0) addVersion(room, room.random.pick(lacking));
  },
  correct: (room: State) => {
    const originals = versionsOf(room).filter(({ version }) => !version.fields['translation']);
    if (originals.length === 0) return;
    const { version } = room.random.pick(originals);
    version.fields['version'] = ((version.fields['version'] as number | undefined) ?? 1) + 1;
    version.fields['versionCreated'] = '2026-10-01T08:00:00+07:00';
    version.fields['corrections'] = [{ at: '2026-10-01T08:00:00+07:00', note: 'A number was wrong.' }];
    version.word = newWord(room);
  },
};

/* What an editor does to the whole publication. */
const WIDE_EDITS = {
  renamePublication: (room: State) => (room.fields['name'] = `Wire ${++room.count}`),
  renameSubject: (room: State) => (room.fields['subjects'] = subjectNames(++room.count)),
  changeTagline: (room: State) => (room.fields['tagline'] = { id: `Kabar ${++room.count}`, en: 'News', fr: 'Nouvelles' }),
  reorderEditions: (room: State) => (room.fields['editions'] = [['en', 'fr', 'id'], ['fr', 'id', 'en'], [...LANGUAGES]][++room.count % 3]),
};

function addStory(room: State): void {
  const { random } = room;
  const story: Story = { day: random.pick(DAYS), slug: newSlug(room), hour: random.below(10), versions: [], picture: 0 };
  if (random.below(3) === 0) story.picture = 1 + random.below(255);
  for (let count = 1 + random.below(3); count > 0; count--) addVersion(room, story);
  room.stories.push(story);
}

function addVersion(room: State, story: Story): void {
  const free = LANGUAGES.filter((language) => story.versions.every((version) => version.language !== language));
  const language = room.random.pick(free);
  const original = story.versions.find(({ fields }) => !fields['translation']);
  // A story whose original is gone gets no second one: the others still name it.
  const source = original?.language ?? story.versions.map(({ fields }) => fields['translation']!.sourceLanguage)[0];
  const fields: Fields = { subjects: subjects(room.random), located: pickPlace(room.random) };
  if (source && source !== language) fields['translation'] = { sourceLanguage: source, method: 'machine', sourceVersion: 1 };
  story.versions.push({ language, headline: newWord(room), word: newWord(room), fields });
}

function change(room: State, how: (version: Version) => unknown): void {
  how(room.random.pick(versionsOf(room)).version);
}

function versionsOf({ stories }: State): { story: Story; version: Version }[] {
  return stories.flatMap((story) => story.versions.map((version) => ({ story, version })));
}

function isEmbargoed({ fields }: Version, { now }: State): boolean {
  return fields['embargoedUntil'] !== undefined && Date.parse(fields['embargoedUntil']) > now;
}

function isShown(version: Version, room: State): boolean {
  return version.fields['pubStatus'] === undefined && !isEmbargoed(version, room);
}

async function filesOf(room: State): Promise<Map<string, string | Buffer>> {
  const files = new Map<string, string | Buffer>([
    ['publication.yaml', publication({ editions: LANGUAGES, subjects: subjectNames(0), ...room.fields })],
  ]);
  for (const { day, slug, hour, picture, versions } of room.stories) {
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

/** Letters alone, none of which a stemmer takes off. */
function newWord(room: State): string {
  const number = room.words.length;
  const word = `zq${[number % 20, Math.floor(number / 20) % 20, Math.floor(number / 400)].map((digit) => CONSONANTS[digit]).join('')}oxk`;
  room.words.push(word);
  return word;
}

function newSlug(room: State): string {
  return `story-${++room.count}`;
}

function subjects(random: Random): string[] {
  return SUBJECTS.filter(() => random.below(SUBJECTS.length) === 0);
}

/** A name, or none. */
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
  /** Writes what changed since the last time. */
  write: () => Promise<void>;
  /** The moment of the next build. */
  now: () => string;
  /** Words of all that ever was and may not be seen now. */
  hiddenWords: () => string[];
  shownWords: () => string[];
  /** Files that say that an article was withdrawn. */
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
  /** A shade; 0 for none. */
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
