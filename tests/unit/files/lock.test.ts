import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { withBuildLock } from '../../../src/build/build-lock.ts';
import { identifyProcess, isRunning } from '../../../src/files/process-identity.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kawat-'));
  mkdirSync(join(folder, '.kawat'));
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

it('lets one build run at a time and leaves no files behind', async () => {
  let running = 0;
  const said: string[] = [];
  const build = () =>
    withBuildLock(
      async () => {
        expect(++running).toBe(1);
        await new Promise((done) => setTimeout(done, 20));
        running--;
      },
      (text) => said.push(text),
    );
  await Promise.all([build(), build(), build()]);
  expect(said).toEqual(Array<string>(2).fill(`Another build (process ${process.pid}) is running here; waiting for it.`));
  expect(readdirSync(join(folder, '.kawat'))).toEqual(['cache']);
  expect(readdirSync(join(folder, '.kawat/cache'))).toEqual([]);
});

it('is released by a build that fails', async () => {
  await expect(withBuildLock(() => Promise.reject(new Error('no')), fail)).rejects.toThrow('no');
  expect(await withBuildLock(() => Promise.resolve('yes'), fail)).toBe('yes');
});

it.each([
  ['is empty', ''],
  ['holds garbage', '\0\0\0'],
  ['names no process', '0'],
  ['names a process that has ended', await endedProcess()],
  // Only Linux tells when a process started.
  ...(identifyProcess().includes(' ')
    ? [
        ['names a process whose number another one has now', identifyProcess(process.ppid).replace(/ \d+ /, ' 1 ')],
        ['is of another boot', identifyProcess(process.ppid).replace(/\S+$/, '00000000-0000-0000-0000-000000000000')],
      ]
    : []),
])('is taken over if it %s', async (_name, text) => {
  writeFileSync(join(folder, '.kawat/build.lock'), text);
  expect(await withBuildLock(() => Promise.resolve(readFileSync(join(folder, '.kawat/build.lock'), 'utf8')), fail)).toBe(identifyProcess());
  expect(existsSync(join(folder, '.kawat/build.lock'))).toBe(false);
});

it.each([
  ['a folder', (lock: string) => mkdirSync(join(lock, 'inside'), { recursive: true })],
  ['a link', (lock: string) => symlinkSync(join(folder, 'elsewhere'), lock)],
  ['a large file', (lock: string) => writeFileSync(lock, 'notes\n'.repeat(100))],
])('is left alone if it is %s, with a fix in the message', async (_name, make) => {
  const lock = join(folder, '.kawat/build.lock');
  make(lock);
  await expect(withBuildLock(() => Promise.resolve('yes'), fail)).rejects.toThrow(`${lock}. Move it away`);
  expect(readdirSync(join(folder, '.kawat'))).toEqual(['build.lock']);
});

it('keeps builds of other projects out of one target', async () => {
  const target = join(folder, 'site');
  const lock = join(folder, '.site.lock');
  expect(await withBuildLock(() => Promise.resolve(readFileSync(lock, 'utf8')), fail, target)).toBe(identifyProcess());
  expect(existsSync(lock)).toBe(false);
});

it('works if the folder around the target does not exist yet', async () => {
  expect(await withBuildLock(() => Promise.resolve('yes'), fail, join(folder, 'deep/er/site'))).toBe('yes');
  expect(existsSync(join(folder, 'deep'))).toBe(false);
});

it('is not taken from a running process', () => {
  expect(isRunning(identifyProcess(process.ppid))).toBe(true);
  expect(isRunning(String(process.ppid))).toBe(true);
});

async function endedProcess(): Promise<string> {
  const child = spawn(process.execPath, ['--eval', '']);
  const mark = identifyProcess(child.pid);
  await new Promise((done) => child.once('exit', done));
  return mark;
}

function fail(text: string): void {
  throw new Error(text);
}
