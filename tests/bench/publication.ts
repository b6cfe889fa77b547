import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { dayIn } from '../../src/articles/model/dates.ts';
import { splitFrontMatter } from '../../src/articles/read/front-matter.ts';
import { makeRandom, type Random } from './random.ts';

/**
 * Writes a publication of any size from the paragraphs of the sample publication. Each story is in every edition, and the
 * stories span ten years. Invented names make the vocabulary grow as in a real publication. The same arguments give the same
 * bytes; an existing folder is kept.
 *
 * @param folder     where to write it
 * @param stories    the number of stories; each has six articles
 * @param photoEvery 4 gives every fourth story a photo; 0 gives none
 */
export async function makePublication(folder: string, stories: number, photoEvery = 0): Promise<void> {
  const done = join(folder, '.complete');
  if (existsSync(done)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'publication.yaml'), readFileSync('content/publication.yaml'));
  const samples = readSamples();
  const random = makeRandom(1);
  for (let number = 0; number < stories; number++) {
    const moment = new Date(FIRST_DAY + Math.floor(((LAST_DAY - FIRST_DAY) * number) / Math.max(1, stories - 1)));
    const story = join(folder, ...dayIn(moment.getTime(), TIME_ZONE).split('-'), `story-${number}`);
    mkdirSync(story, { recursive: true });
    const parts = Array.from({ length: 8 }, () => random.pick(samples));
    const places = parts.map(() => random.below(1000));
    const names = Array.from({ length: 4 }, () => inventName(random));
    const hasPhoto = photoEvery > 0 && number % photoEvery === 0;
    if (hasPhoto) await makePhoto(join(story, PHOTO), number);
    for (const language of LANGUAGES) {
      const paragraphs = parts.map((sample, index) => sample[language]!.paragraphs[places[index]! % sample[language]!.paragraphs.length]!);
      writeFileSync(
        join(story, `${language}.md`),
        write({ language, moment, headline: `${parts[0]![language]!.headline} ${names[0]!}`, paragraphs, names, hasPhoto }),
      );
    }
  }
  writeFileSync(done, '');
}

/** That of the sample publication. */
const TIME_ZONE = 'Asia/Jakarta';
const LANGUAGES = ['id', 'en', 'zh', 'ja', 'ar', 'fr'];
const FIRST_DAY = Date.parse('2017-01-01T01:00:00Z');
const LAST_DAY = Date.parse('2026-11-20T01:00:00Z');

const PHOTO = 'photo.jpg';

function write({ language, moment, headline, paragraphs, names, hasPhoto }: Version): string {
  const front = [
    `headline: ${JSON.stringify(headline)}`,
    `language: ${language}`,
    `firstCreated: ${moment.toISOString().slice(0, 19)}Z`,
    'dateline: JAKARTA',
    'located: Jakarta',
    'subjects: [politics]',
    ...(hasPhoto ? [`images: [{ src: ${PHOTO}, alt: ${JSON.stringify(headline)} }]`] : []),
    ...(language === 'id' ? [] : ['translation: { sourceLanguage: id, method: machine }']),
  ];
  const body = paragraphs.map((paragraph, index) => (names[index] ? `${paragraph} ${names[index]}.` : paragraph));
  return `---\n${front.join('\n')}\n---\n\n${body.join('\n\n')}\n`;
}

/** A picture as large as a camera's, different for each story: soft noise, which compresses about as well as a photo. */
async function makePhoto(file: string, seed: number): Promise<void> {
  const random = makeRandom(seed + 1);
  const [width, height] = [48, 32];
  const pixels = Uint8Array.from({ length: width * height * 3 }, () => random.below(256));
  await sharp(pixels, { raw: { width, height, channels: 3 } })
    .resize(1800, 1200, { kernel: 'cubic' })
    .jpeg({ quality: 85 })
    .toFile(file);
}

/** Two words of two or three syllables. The first thousand are common, as names in the news are. */
function inventName(random: Random): string {
  const number = random.below(random.below(2) ? 1000 : 40_000);
  const word = (seed: number) => {
    const text = [seed % 40, Math.floor(seed / 40) % 40, Math.floor(seed / 1600) % 40].map((place) => SYLLABLES[place]!).join('');
    return text[0]!.toUpperCase() + text.slice(1);
  };
  return `${word(number)} ${word(number * 7 + 3)}`;
}

const SYLLABLES = [...'bdgklmnprst'].flatMap((consonant) => [...'aiou'].map((vowel) => consonant + vowel)).slice(0, 40);

/** The sample stories that exist in every language. */
function readSamples(): Record<string, Sample>[] {
  const stories = new Map<string, Record<string, Sample>>();
  for (const file of readdirSync('content', { recursive: true, encoding: 'utf8' }).toSorted()) {
    const match = /^(.*)\/([a-z]{2})\.md$/.exec(file);
    if (!match) continue;
    const { data, body } = splitFrontMatter(readFileSync(join('content', file), 'utf8'));
    const paragraphs = body.split(/\n{2,}/).filter((text) => /^[\p{L}“«"「]/u.test(text) && !text.includes(']('));
    const story = stories.get(match[1]!) ?? {};
    if (paragraphs.length > 2) story[match[2]!] = { headline: (data as { headline: string }).headline, paragraphs };
    stories.set(match[1]!, story);
  }
  return [...stories.values()].filter((story) => LANGUAGES.every((language) => story[language]));
}

interface Sample {
  headline: string;
  paragraphs: string[];
}

interface Version {
  language: string;
  moment: Date;
  headline: string;
  paragraphs: readonly string[];
  names: readonly string[];
  hasPhoto: boolean;
}
