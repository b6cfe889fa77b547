import { execFile, type ChildProcess } from 'node:child_process';
import { hash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { afterAll } from 'vitest';

/** The project's folder. */
export const PROJECT = resolve(import.meta.dirname, '../..');

/** The time of every build in these tests. The sample publication's last story is of that week. */
export const NOW = '2026-11-22T12:00:00+07:00';

/** Runs `kawat` as a shell would, in a separate checkout. */
export function kawat(args: readonly string[], { cwd = makeCheckout(), env = {} }: RunOptions = {}): Promise<Run> {
  return run([join(cwd, 'src/cli/main.ts'), ...args], { cwd, env });
}

/**
 * A copy of the project, with links to its packages and content. Astro keeps a build's intermediate files in the project's
 * `.astro`, where two builds at once would break each other. A test may also break its copy on purpose.
 */
export function makeCheckout(): string {
  const folder = makeFolder();
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(join(PROJECT, name), join(folder, name), { recursive: true });
  }
  for (const name of ['node_modules', 'content']) symlinkSync(join(PROJECT, name), join(folder, name), 'junction');
  return folder;
}

/**
 * Runs a Node program without the environment variables that Vitest, the tester's shell and a CI service set. With `CI` set,
 * a build keeps no site copy.
 */
export function run(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return start(process.execPath, args, options).ended;
}

/** Starts a program in that environment, so that a test can disturb it. */
export function start(program: string, args: readonly string[], { cwd = PROJECT, env = {} }: RunOptions = {}): Started {
  const outside = Object.entries(process.env).filter(
    ([name]) => !/^(KAWAT_|VITEST|NODE_|(CI|TEST|DEV|PROD|SSR|MODE|BASE_URL|PORT)$)/.test(name),
  );
  const options = { cwd, env: { ...Object.fromEntries(outside), KAWAT_NOW: NOW, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env } };
  const { promise: ended, resolve: end } = Promise.withResolvers<Run>();
  const child = execFile(program, args, { ...options, maxBuffer: 64 << 20 }, (_error, stdout, stderr) => {
    end({ code: child.exitCode, stdout, stderr });
  });
  return { child, ended };
}

/** Makes a folder that is deleted after the tests of the file. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kawat-test-'));
  folders.push(folder);
  return folder;
}

/** The paths of all files in a folder, relative to it and with `/`, sorted. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** The digest of each file in a folder, by path. */
export function fingerprint(folder: string): Record<string, string> {
  return Object.fromEntries(filesOf(folder).map((file) => [file, hash('sha1', readFileSync(join(folder, file)))]));
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export interface RunOptions {
  cwd?: string;
  env?: Record<string, string>;
}

export interface Started {
  child: ChildProcess;
  ended: Promise<Run>;
}

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}
