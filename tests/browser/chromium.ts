import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

const FOLDER = resolve('.kawat/chromium');
const PACKAGE = '@sparticuz/chromium@153.0.0';

/**
 * Finds a Chromium that runs: the one that `KAWAT_CHROMIUM` names, an installed one, or Playwright's. If there is none,
 * installs one: with Playwright, from an npm package, or from Debian's package.
 *
 * @returns the path of the program
 * @throws an error that says what was tried and how to get one
 */
export async function findChromium(): Promise<string> {
  const tried: string[] = [];
  for (const [name, find] of WAYS) {
    try {
      const path = await find();
      if (path && runs(path)) return path;
      tried.push(`${name}: ${path ? `${path} does not run` : 'none'}`);
    } catch (error) {
      tried.push(`${name}: ${String(error instanceof Error ? error.message : error).split('\n', 1)[0]!}`);
    }
  }
  throw new Error(
    `The browser tests need a Chromium and found none.\n${tried.map((line) => `  ${line}`).join('\n')}\n` +
      'Install one (Debian: apt-get install chromium; elsewhere: npx playwright install chromium) or name one in KAWAT_CHROMIUM.',
  );
}

const WAYS: [string, () => string | undefined | Promise<string | undefined>][] = [
  ['KAWAT_CHROMIUM', () => process.env['KAWAT_CHROMIUM']],
  ['installed', findInstalled],
  ['Playwright’s', () => chromium.executablePath()],
  ['Playwright’s installer', installWithPlaywright],
  [PACKAGE, installFromNpm],
  ['apt-get install chromium', installFromDebian],
];

function findInstalled(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  return places.find(isProgram);
}

function installWithPlaywright(): string {
  quietly('npx', ['playwright', 'install', 'chromium'], 240_000);
  return chromium.executablePath();
}

async function installFromNpm(): Promise<string> {
  mkdirSync(FOLDER, { recursive: true });
  const home = join(FOLDER, 'node_modules/@sparticuz/chromium');
  if (!existsSync(home)) quietly('npm', ['install', '--prefix', FOLDER, '--no-save', '--no-audit', '--no-fund', PACKAGE], 240_000);
  const entry = pathToFileURL(join(home, 'build/index.js')).href;
  const { default: packed } = (await import(entry)) as { default: { executablePath: () => Promise<string> } };
  return packed.executablePath();
}

function installFromDebian(): string | undefined {
  if (process.getuid?.() !== 0) throw new Error('needs root');
  quietly('apt-get', ['update'], 240_000);
  quietly('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 480_000);
  return findInstalled();
}

function quietly(program: string, options: string[], timeout: number): void {
  console.log(`No Chromium yet; trying ${program} ${options.join(' ')}`);
  execFileSync(program, options, {
    timeout,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function runs(path: string): boolean {
  try {
    execFileSync(path, ['--version'], { timeout: 30_000, stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
