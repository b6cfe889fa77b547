import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { walkArticles } from '../../../../src/articles/read/walk.ts';
import { STORY_FILE } from '../../../../src/articles/model/story-path.ts';
import { writeContent } from '../../content.ts';

it('finds Markdown files in a stable order, with slashes', () => {
  const folder = writeContent({ 'b/fr.md': '', 'b/en.md': '', 'a/en.md': '', 'z.md': '', 'a/photo.jpg': '' });
  expect(walkArticles(folder)).toEqual(['a/en.md', 'b/en.md', 'b/fr.md', 'z.md']);
});

it('leaves out drafts and hidden files and folders', () => {
  const folder = writeContent({ '_draft.md': '', 'a/_en.md': '', '_drafts/en.md': '', '.git/en.md': '', 'a/.en.md': '' });
  expect(walkArticles(folder)).toEqual([]);
});

it('follows no links to files or folders', () => {
  const outside = writeContent({ 'secret/en.md': 'secret' });
  const folder = writeContent({ 'a/en.md': '' });
  symlinkSync(join(outside, 'secret'), join(folder, 'a/linked'));
  symlinkSync(join(outside, 'secret/en.md'), join(folder, 'a/fr.md'));
  symlinkSync('..', join(folder, 'a/round'));
  expect(walkArticles(folder)).toEqual(['a/en.md']);
});

it('knows the parts of a story file', () => {
  expect(STORY_FILE.exec('2024/03/26/cyber-2/zh-Hant.md')?.slice(1)).toEqual(['2024', '03', '26', 'cyber-2', 'zh-Hant']);
});

it.each([
  '2024/3/26/a/en.md',
  '2024/03/26/-a/en.md',
  '2024/03/26/a-/en.md',
  '2024/03/26/a--b/en.md',
  'x/2024/03/26/a/en.md',
  '2024/03/26/a/en.md/x',
])('does not accept %s as a story file', (path) => {
  expect(STORY_FILE.test(path)).toBe(false);
});
