import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { importCommand } from '../../../src/cli/import.ts';
import { MARKET_FILE, marketItem } from '../../market-item.ts';
import { makeDesk as makeFolders } from '../../intake/importing.ts';

test('writes nothing with --dry-run, not even the list of articles that need a date', async () => {
  const { folder, state, kawat } = makeDesk({ 'a.json': marketItem(), 'b.json': marketItem({ uri: 'urn:b', versionCreated: undefined }) });
  const before = [state(), readdirSync(folder)];
  const { code, stdout } = await kawat(['a.json', 'b.json', '--dry-run']);
  expect(code).toBe(1);
  expect(stdout).toContain('Nothing was written (--dry-run). new: 1, needs a date: 1.');
  expect([state(), readdirSync(folder)]).toEqual(before);
});

test('reports JSON with --json', async () => {
  const { kawat } = makeDesk({ 'a.json': marketItem(), 'b.xml': '<nitf>' });
  const { code, stdout } = await kawat(['a.json', 'b.xml', '--json']);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject([
    { input: 'a.json', kind: 'new', file: MARKET_FILE },
    { input: 'b.xml', kind: 'refused', refusal: { line: expect.any(Number) as number, fix: expect.any(String) as string } },
  ]);
});

test('lists articles that need a date, with a command for each, until it is given', async () => {
  const undated = { versionCreated: undefined };
  const { folder, kawat } = makeDesk({
    "it's $(here).json": marketItem(undated),
    'b.json': marketItem({ ...undated, uri: 'urn:b', headline: 'Second' }),
  });
  expect((await kawat(["it's $(here).json"])).code).toBe(1);
  expect((await kawat(['b.json'])).stderr).toContain('needs-a-date.txt');
  const list = join(folder, 'needs-a-date.txt');
  expect(readFileSync(list, 'utf8')).toContain("npm run import -- 'it'\\''s $(here).json' --date");
  expect(readFileSync(list, 'utf8')).toContain('npm run import -- b.json --date');
  await kawat(['b.json', '--date', '2026-03-05T08:00:00+07:00']);
  expect(readFileSync(list, 'utf8')).not.toContain('b.json');
  await kawat(["it's $(here).json", '--date', '2026-03-05T08:00:00+07:00']);
  expect(existsSync(list)).toBe(false);
});

test.each([
  [['nowhere.json'], 'nowhere.json'],
  [[], 'nothing to import'],
  [['a.json', '--language', 'xx'], '--language is xx'],
  [['a.json', '--date', 'soon'], '--date'],
  [['a.json', '--story', '../x'], '--story'],
  [['a.json', '--format', 'word'], '--format'],
])('ends with 2 for wrong use: %j', async (args, words) => {
  const { folder, state, kawat } = makeDesk({ 'a.json': marketItem() });
  const before = [state(), readdirSync(folder)];
  const { code, stderr } = await kawat(args);
  expect(code).toBe(2);
  expect(stderr).toContain(words);
  expect(stderr).not.toMatch(/\n\s+at .+:\d+:\d+/);
  expect([state(), readdirSync(folder)]).toEqual(before);
});

/** Makes a folder with files and changes into it. */
function makeDesk(files: Record<string, string>) {
  const { wire: folder, content, state } = makeFolders();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const home = process.cwd();
  process.chdir(folder);
  onTestFinished(() => {
    process.chdir(home);
    process.exitCode = undefined;
    vi.unstubAllEnvs();
  });
  vi.stubEnv('KAWAT_CONTENT', content);
  return { folder, state, kawat: (args: readonly string[]) => run(args) };
}

async function run(args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' };
  const logged = vi.spyOn(console, 'log').mockImplementation((text) => void (said.stdout += `${String(text)}\n`));
  const warned = vi.spyOn(console, 'error').mockImplementation((text) => void (said.stderr += `${String(text)}\n`));
  const wrote = vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((said.stderr += String(text))));
  process.exitCode = 0;
  try {
    await importCommand()
      .exitOverride()
      .parseAsync([...args], { from: 'user' });
    return { code: Number(process.exitCode), ...said };
  } catch {
    // `main.ts` ends with 2 if commander cannot parse the arguments.
    return { code: 2, ...said };
  } finally {
    for (const spy of [logged, warned, wrote]) spy.mockRestore();
  }
}
