import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../../articles/model/settings.ts';

/** The project's folder, wherever the command was called. */
const PROJECT = resolve(fileURLToPath(import.meta.url), '../../../..');

/**
 * A digest of everything but the content that decides what a build writes: the code, the interface strings and styles, the
 * versions of all packages and of Node, and the site's address. Files that were kept under another digest are not used.
 */
export function codeDigest({ base, site }: Pick<Settings, 'base' | 'site'>): string {
  const files = [
    ...readdirSync(join(PROJECT, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort(),
    ...['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json']
      .map((name) => join(PROJECT, name))
      .filter((file) => existsSync(file)),
  ];
  const parts = files.flatMap((file) => [file.slice(PROJECT.length), hash('sha1', readFileSync(file))]);
  return hash('sha1', [process.version, base, site ?? '', ...parts].join('\n'));
}
