import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { claimFolder, isMarked } from '../../../../src/build/cache/own-folder.ts';
import { makeFolder } from '../folder.ts';

const unknown = () => false;

it('accepts a folder that is missing or empty, and one that it marked', () => {
  const folder = join(makeFolder({ 'empty/': '', 'seen/.DS_Store': 'x' }), 'deep/cache');
  for (const path of [folder, join(folder, '../../empty'), join(folder, '../../seen')]) {
    claimFolder(path, 'KAWAT_CACHE', unknown);
    expect(isMarked(path)).toBe(true);
    mkdirSync(join(path, 'pages'));
    claimFolder(path, 'KAWAT_CACHE', unknown);
  }
});

it.each(['pages/thesis.txt', 'code', '.hidden', 'CACHEDIR.TAG', 'empty/'])(
  'refuses a folder with %s in it, and leaves it unchanged',
  (path) => {
    const folder = makeFolder({ [path]: 'Signature: 8a477f597d28d172789f06886806bc55\n# of another program\n' });
    const [entry] = readdirSync(folder);
    expect(() => claimFolder(folder, 'KAWAT_CACHE', unknown)).toThrow(
      `KAWAT_CACHE is ${folder}, which holds files that no build made (${entry}); a build would remove them.`,
    );
    expect(readdirSync(folder)).toEqual([entry]);
  },
);

it('refuses a file, and a link to a folder that is not Kawat’s', () => {
  const folder = makeFolder({ file: 'x', 'mine/notes.txt': 'x' });
  expect(() => claimFolder(join(folder, 'file'), '.kawat', unknown)).toThrow('which is a file');
  symlinkSync('mine', join(folder, 'link'));
  expect(() => claimFolder(join(folder, 'link'), '.kawat', unknown)).toThrow('(notes.txt)');
});

it.each(['', 'Signature: 8a477f'])('completes the mark if a build ended after it wrote %j', (text) => {
  const folder = makeFolder({ 'CACHEDIR.TAG': text });
  claimFolder(folder, 'KAWAT_CACHE', unknown);
  expect(isMarked(folder)).toBe(true);
});

it('marks a folder that an earlier version made', () => {
  const folder = makeFolder({ code: 'known' });
  claimFolder(folder, 'KAWAT_CACHE', (entries) => entries.includes('code'));
  expect(isMarked(folder)).toBe(true);
});
