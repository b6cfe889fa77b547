import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { checkContent } from '../../src/articles/library.ts';
import { readPublication } from '../../src/articles/read/publication.ts';
import type { Answer } from '../../src/intake/store/answer.ts';
import { importInputs } from '../../src/intake/import.ts';
import type { ImportOptions } from '../../src/intake/import-options.ts';
import { listInputs, type Input } from '../../src/intake/receive/inputs.ts';
import { makeSettings } from '../unit/make.ts';

export const PUBLICATION = `name: Test Wire
site: https://wire.example
timeZone: Asia/Jakarta
mainLanguage: id
editions: [id, en, zh, ja, ar, fr]
subjects:
  politics: { id: Politik, en: Politics, zh: 政治, ja: 政治, ar: سياسة, fr: Politique, code: "medtop:11000000" }
`;

/** A content folder with a `publication.yaml`, and a folder for wire copy. Both are deleted after the test. */
export function makeDesk(articles: Files = {}): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'kawat-desk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [content, wire] = [join(folder, 'content'), join(folder, 'wire')];
  const put = (root: string, files: Files): void => {
    for (const [path, data] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), data);
    }
  };
  put(content, { 'publication.yaml': PUBLICATION, ...articles });
  mkdirSync(wire);

  const importAll = (inputs: readonly Input[], options: ImportOptions): Answer[] => {
    const settings = makeSettings({ contentDir: content });
    const { publication, problems } = readPublication(settings);
    if (!publication) throw new Error(JSON.stringify(problems));
    const answers: Answer[] = [];
    importInputs(inputs, { publication, settings, options, onAnswer: (answer) => answers.push(answer) });
    return answers;
  };
  return {
    content,
    wire,
    write: (files) => put(content, files),
    send(files, options = {}) {
      rmSync(wire, { recursive: true });
      mkdirSync(wire);
      put(wire, files);
      return importAll(listInputs([wire]), options);
    },
    importPaths: (paths, options = {}) => importAll(listInputs(paths), options),
    importAll: (inputs, options = {}) => importAll(inputs, options),
    read: (path) => readFileSync(join(content, path), 'utf8'),
    articles: () => filesOf(content).filter((path) => path.endsWith('.md')),
    state: () =>
      Object.fromEntries(
        filesOf(content).map((path) => [
          path,
          `${hash('sha1', readFileSync(join(content, path)))} ${statSync(join(content, path)).mtimeMs}`,
        ]),
      ),
    errors: () => checkContent(makeSettings({ contentDir: content })).problems.filter(({ severity }) => severity === 'error'),
  };
}

/** An English article as ninjs; `fields` replace or add some. */
export function ninjsText(fields: Record<string, unknown> = {}): string {
  return JSON.stringify({
    uri: 'urn:wire.example:1',
    language: 'en',
    versionCreated: '2024-03-26T14:05:00+07:00',
    headlines: [{ value: 'Market opens again' }],
    bodies: [{ contentType: 'text/plain', value: 'The fish market at the harbour opened again on Tuesday after three months of repairs.' }],
    ...fields,
  });
}

/** How ninjs says that items belong to one story. */
export function inGroup(group: string): Record<string, unknown> {
  return { altIds: [{ role: 'storyId', value: group }] };
}

export const TEXTS = {
  id: 'Pasar ikan di pelabuhan itu dibuka kembali pada hari Kamis setelah diperbaiki selama tiga bulan lamanya.',
  en: 'The fish market at the harbour opened again on Thursday after three months of repairs to its roof.',
  fr: 'Le marché aux poissons du port a rouvert jeudi après trois mois de travaux de réparation du toit.',
  ar: 'أعيد فتح سوق السمك في الميناء يوم الخميس بعد ثلاثة أشهر من أعمال الإصلاح التي شملت السقف.',
  zh: '港口的鱼市场经过三个月的修缮之后，于星期四重新开放，商贩们纷纷回到自己的摊位继续营业。',
  ja: '港の魚市場は三か月の改修工事を終え、木曜日に再び開きました。商店主たちは店に戻っています。',
} as const;

/** The fields of a ninjs item in a language. */
export function inLanguage(language: keyof typeof TEXTS, fields: Record<string, unknown> = {}): Record<string, unknown> {
  return { uri: `urn:wire.example:${language}`, language, bodies: [{ contentType: 'text/plain', value: TEXTS[language] }], ...fields };
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

type Files = Readonly<Record<string, string | Buffer>>;

export interface Desk {
  content: string;
  wire: string;
  /** Writes into the content folder, as an editor does. */
  write: (files: Files) => void;
  /** Empties the wire's folder, fills it and imports it. */
  send: (files: Files, options?: ImportOptions) => Answer[];
  importPaths: (paths: readonly string[], options?: ImportOptions) => Answer[];
  importAll: (inputs: readonly Input[], options?: ImportOptions) => Answer[];
  read: (path: string) => string;
  /** The paths of all articles. */
  articles: () => string[];
  /** The digest and modification time of each file. */
  state: () => Record<string, string>;
  /** The errors that `kawat check` reports. */
  errors: () => readonly unknown[];
}
