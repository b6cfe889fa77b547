import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export const PUBLICATION = `name: Test Wire
site: https://wire.example
timeZone: Asia/Jakarta
mainLanguage: id
editions: [id, en, fr]
subjects:
  politics: { id: Politik, en: Politics, fr: Politique }
`;

/** A content folder that is removed after the test. Files are given by their path in it. */
export function writeContent(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'kawat-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, data] of Object.entries({ 'publication.yaml': PUBLICATION, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data);
  }
  return folder;
}

/** An article's file: an English original of 26 March 2024 with additional lines of front matter. */
export function articleText(lines = '', body = 'A short text.', language = 'en'): string {
  const front = ['headline: A headline', `language: ${language}`, 'firstCreated: 2024-03-26T14:05:00+07:00', ...(lines ? [lines] : [])];
  return `---\n${front.join('\n')}\n---\n\n${body}\n`;
}
