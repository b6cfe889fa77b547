import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeRandom } from '../bench/random.ts';
import { differences, findWords } from './compare.ts';
import { filesOf, kawat, makeCheckout, makeFolder } from './kawat.ts';
import { openNewsroom } from './newsroom.ts';

const SEED = 20261122;
const SEQUENCES = 20;

/*
 * Changes everything that can change, in random sequences. Each time, compares the incremental build's site with the site of
 * a clean build.
 */
describe('a build that keeps what has not changed', { timeout: 60_000 }, () => {
  const newsroom = openNewsroom(SEED);
  const random = makeRandom(SEED);
  const cwd = makeCheckout();
  const cache = join(makeFolder(), 'cache');
  const out = join(makeFolder(), 'site');
  const sequences = Array.from({ length: SEQUENCES }, (_, number) => planSequence(number));

  beforeAll(async () => {
    await newsroom.write();
    await build(cache, out);
  });

  test.each(sequences)('$number: $name', async ({ edits, pause }) => {
    for (const [index, edit] of edits.entries()) {
      if (edit in CODE_EDITS) editCode(edit as CodeEdit);
      else newsroom.edit(edit as Parameters<typeof newsroom.edit>[0]);
      // Builds in between, because what a build keeps may come from any earlier one.
      if (index === pause) {
        await newsroom.write();
        await build(cache, out);
      }
    }
    await newsroom.write();
    await build(cache, out);
    const fresh = makeFolder();
    const clean = join(fresh, 'site');
    await build(join(fresh, 'cache'), clean);

    expect(differences(out, clean)).toEqual([]);
    expect(findWords(newsroom.hiddenWords(), out)).toEqual([]);
    expect(findWords(newsroom.hiddenWords(), cache)).toEqual([]);
    expect(newsroom.withdrawnPaths().filter((path) => !filesOf(out).includes(path))).toEqual([]);
    rmSync(fresh, { recursive: true });
  });

  test('would have found the hidden words', () => {
    const found = new Set(findWords(newsroom.shownWords(), join(out, 'search')).map((line) => line.split(' ', 1)[0]));
    expect(newsroom.shownWords().filter((word) => !found.has(word))).toEqual([]);
  });

  /** Mostly everyday edits. One sequence in three changes something that every page shows. */
  function planSequence(number: number) {
    const edits: string[] = Array.from(
      { length: 3 + random.below(3) },
      (_, index) => newsroom.kinds[(number * 3 + index * 5) % newsroom.kinds.length]!,
    );
    const wide = [...newsroom.wideKinds, ...Object.keys(CODE_EDITS)];
    if (number % 3 === 1) edits.splice(random.below(edits.length), 0, wide[(number - 1) / 3]!);
    return { number, name: edits.join(', '), edits, pause: random.below(2) === 0 ? random.below(edits.length) : -1 };
  }

  async function build(cacheFolder: string, outFolder: string): Promise<void> {
    const run = await kawat(['build', '--content', newsroom.folder, '--out', outFolder], {
      cwd,
      env: { KAWAT_CACHE: cacheFolder, KAWAT_NOW: newsroom.now() },
    });
    expect(run, run.stderr).toMatchObject({ code: 0 });
  }

  function editCode(edit: CodeEdit): void {
    const [file, from, to] = CODE_EDITS[edit];
    const path = join(cwd, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  }
});

const CODE_EDITS = {
  editTemplate: ['src/components/article/ArticleFoot.astro', 'class="foot"', 'class="foot edited"'],
  editString: ['src/interface/en.json', '"site.front": "', '"site.front": "To '],
  editStyle: ['src/styles/article.css', '{', '{ outline-offset: 1px;'],
} as const;
type CodeEdit = keyof typeof CODE_EDITS;
