import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { filesOf, makeFolder, NOW, PROJECT } from './kawat.ts';

/** Writes a made-up content folder. Files are given by their paths. Adds a `publication.yaml` if none is given. */
export function makeContent(files: Record<string, string | Buffer>): string {
  const folder = makeFolder();
  for (const [path, text] of Object.entries({ 'publication.yaml': publication(), ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** A small `publication.yaml`. */
export function publication(fields: object = {}): string {
  return asYaml({
    name: 'Small Wire',
    site: 'https://small.example',
    timeZone: 'Asia/Jakarta',
    mainLanguage: 'id',
    editions: ['id', 'en', 'fr', 'ar'],
    subjects: { news: { id: 'Berita', en: 'News', fr: 'Actualités', ar: 'أخبار' } },
    ...fields,
  });
}

/** An article's file: front matter with one field per line, then the body. */
export function article(fields: { language: string } & Record<string, unknown>, body = TEXT[fields.language]!): string {
  return `---\n${asYaml({ headline: 'A made-up headline', firstCreated: '2026-03-05T08:00:00+07:00', ...fields })}---\n\n${body}\n`;
}

/** The front matter of a content folder, read without Kawat. */
export function readWire(folder = join(PROJECT, 'content')): Wire[] {
  return filesOf(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => {
      const [, yaml, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(join(folder, file), 'utf8'))!;
      const front = parse(yaml!) as Front;
      return { ...front, story: dirname(file), body: body!, state: stateOf(front) };
    });
}

function stateOf({ pubStatus, embargoedUntil }: Front): Wire['state'] {
  if (pubStatus === 'withheld' || (embargoedUntil && Date.parse(embargoedUntil) > Date.parse(NOW))) return 'hidden';
  return pubStatus === 'canceled' ? 'withdrawn' : 'published';
}

// JSON is YAML, and quotes everything that needs it.
function asYaml(fields: object): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
}

const TEXT: Record<string, string> = {
  id: 'Pasar ikan di pelabuhan itu dibuka kembali pada hari Kamis setelah diperbaiki selama tiga bulan.',
  en: 'The fish market at the harbour opened again on Thursday after three months of repairs.',
  fr: 'Le marché aux poissons du port a rouvert jeudi après trois mois de travaux de réparation.',
  ar: 'أعيد فتح سوق السمك في الميناء يوم الخميس بعد ثلاثة أشهر من أعمال الإصلاح.',
};

interface Front {
  headline: string;
  language: string;
  description?: string;
  pubStatus?: string;
  embargoedUntil?: string;
  uri?: string;
  translation?: { sourceLanguage: string; method: string; disclaimer?: { language: string; text: string } };
}

/** An article as the wire sent it. */
export interface Wire extends Front {
  /** `2024/03/26/cyber-politicisation` */
  story: string;
  body: string;
  state: 'published' | 'withdrawn' | 'hidden';
}
