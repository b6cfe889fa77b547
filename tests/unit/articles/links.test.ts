import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkContent } from '../../../src/articles/library.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import { writeContent } from '../content.ts';
import { makeSettings } from '../make.ts';

const PUBLICATION = [
  'name: The Quay',
  'site: https://quay.example',
  'timeZone: UTC',
  'mainLanguage: en',
  'editions: [en, fr]',
  'subjects: { ports: { en: Ports, fr: Ports } }',
  '',
].join('\n');
const ARTICLE = '---\nheadline: The quay is open\nlanguage: en\nfirstCreated: 2025-05-04T08:00:00Z\n---\n\nShips came in.\n';
const STORY = '2025/05/04/quay-open';

const content = (files: Record<string, string> = {}) =>
  writeContent({ 'publication.yaml': PUBLICATION, [`${STORY}/en.md`]: ARTICLE, ...files });
const check = (contentDir: string): Finding[] => checkContent(makeSettings({ contentDir })).problems;
const errors = (contentDir: string) => check(contentDir).map(({ severity, file, line, found }) => ({ severity, file, line, found }));

it('reads a content folder that is itself a link', () => {
  const folder = content();
  renameSync(folder, `${folder}-real`);
  symlinkSync(`${folder}-real`, folder);
  expect(check(folder)).toEqual([]);
});

it.each(['2024', '2025/05/05', '2025/05/04/other-story'])('reports the linked folder %s', (path) => {
  const outside = writeContent({ 'en.md': ARTICLE });
  const folder = content();
  mkdirSync(join(folder, path, '..'), { recursive: true });
  symlinkSync(outside, join(folder, path));
  expect(errors(folder)).toEqual([{ severity: 'error', file: path, line: 1, found: `a link at ${path}` }]);
});

it('reports a linked article, a linked publication and a broken link', () => {
  const outside = writeContent({ 'fr.md': ARTICLE, 'publication.yaml': PUBLICATION });
  const folder = content();
  symlinkSync(join(outside, 'fr.md'), join(folder, STORY, 'fr.md'));
  symlinkSync('nowhere', join(folder, STORY, 'gone'));
  expect(errors(folder).map(({ file }) => file)).toEqual([`${STORY}/fr.md`, `${STORY}/gone`]);

  renameSync(join(folder, 'publication.yaml'), join(folder, '_publication.yaml'));
  symlinkSync(join(outside, 'publication.yaml'), join(folder, 'publication.yaml'));
  expect(errors(folder)).toEqual([{ severity: 'error', file: 'publication.yaml', line: 1, found: 'a link at publication.yaml' }]);
});

it('ignores links that lead to no article, and links of drafts', () => {
  const outside = writeContent({ 'notes.txt': 'notes', 'en.md': ARTICLE });
  const folder = content();
  symlinkSync(join(outside, 'notes.txt'), join(folder, STORY, 'notes.txt'));
  symlinkSync(outside, join(folder, '_drafts'));
  expect(check(folder)).toEqual([]);
});

it('reports a picture that is a link, a pipe or /dev/zero with its line, without reading it', () => {
  const outside = writeContent({ 'map.png': 'private' });
  const named = `---\nheadline: The quay is open\nlanguage: en\nfirstCreated: 2025-05-04T08:00:00Z\nimages:\n  - src: map.png\n    alt: A map\n---\n\nShips.\n\n![](pier.png) ![](zero.png)\n`;
  const folder = content({ [`${STORY}/en.md`]: named });
  symlinkSync(join(outside, 'map.png'), join(folder, STORY, 'map.png'));
  execFileSync('mkfifo', [join(folder, STORY, 'pier.png')]);
  symlinkSync('/dev/zero', join(folder, STORY, 'zero.png'));
  const found = check(folder);
  expect(found.map(({ severity, line }) => ({ severity, line }))).toEqual([
    { severity: 'error', line: 6 },
    { severity: 'error', line: 12 },
    { severity: 'error', line: 12 },
  ]);
  expect(found.map((problem) => problem.found).join('\n')).toMatch(
    /a link at .*map\.png[^]*a named pipe at .*pier\.png[^]*a link at .*zero\.png/,
  );
});

it('reports an article that is a pipe or a folder', () => {
  const folder = content();
  execFileSync('mkfifo', [join(folder, STORY, 'fr.md')]);
  mkdirSync(join(folder, '2025/05/04/other/en.md'), { recursive: true });
  expect(errors(folder)).toEqual([
    { severity: 'error', file: '2025/05/04/other/en.md', line: 1, found: 'a folder at 2025/05/04/other/en.md' },
    { severity: 'error', file: `${STORY}/fr.md`, line: 1, found: `a named pipe at ${STORY}/fr.md` },
  ]);
});

it.each(['link', 'pipe', 'folder'])('reports a publication.yaml that is a %s', (kind) => {
  const folder = writeContent({ [`${STORY}/en.md`]: ARTICLE });
  const path = join(folder, 'publication.yaml');
  rmSync(path);
  if (kind === 'link') symlinkSync('/dev/zero', path);
  else if (kind === 'pipe') execFileSync('mkfifo', [path]);
  else mkdirSync(path);
  expect(check(folder)).toMatchObject([{ severity: 'error', rule: 'publication', file: 'publication.yaml', line: 1 }]);
});
