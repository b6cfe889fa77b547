import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Settings } from '../../articles/model/settings.ts';
import { cacheFolders } from '../cache/folders.ts';
import { isReplaceable, type Inspection } from './inspect-site.ts';
import { MANIFEST_FILE } from './manifest.ts';
import { listNames } from '../cache/own-folder.ts';
import { isInside, realPath } from '../../files/real-path.ts';

/**
 * Makes sure that the folders a build reads and writes lie apart, wherever links lead.
 *
 * @param isShare the target is then a cache, not a site
 * @throws if one that is written holds, or lies in, one that must stay
 */
export function assertApart({ outDir, contentDir }: Pick<Settings, 'outDir' | 'contentDir'>, isShare = false): void {
  const out: Place = ['--out', outDir];
  const cache: Place = ['KAWAT_CACHE', cacheFolders().root];
  const content: Place = ['the content folder', contentDir];
  const work: Place = ['the folder of what is kept', resolve('.kawat')];
  for (const [written, kept] of [[out, content], [cache, content], ...(isShare ? [] : [[out, cache] as const]), [out, work]] as const) {
    if (isInside(kept[1], written[1])) throw refuse(written, `which holds ${describe(kept)}`);
    if (isInside(written[1], kept[1])) throw refuse(written, `which lies in ${describe(kept)}`);
  }
  if (isInside(work[1], cache[1])) throw refuse(cache, `which is or holds ${describe(work)}`);
  for (const written of [out, cache]) {
    for (const kept of [
      ['the project', resolve('.')],
      ['your home folder', homedir()],
    ] as const) {
      if (isInside(kept[1], written[1])) throw refuse(written, `which is or holds ${describe(kept)}`);
    }
  }
}

/**
 * The folder of a site, as a build may replace it.
 *
 * @param options.outDir    may be a link: the folder it leads to is replaced, and the link stays
 * @param options.isForced  replaces what no build made, too, and says what
 * @param options.isDamaged tells files that the cache shares with the site and found damaged: those are made anew
 * @param options.warn      receives what is removed
 */
export function openTarget({ outDir, isForced, isDamaged, warn }: TargetOptions): Target {
  return {
    live: realPath(outDir),
    admit(found, folder, isLast = false) {
      const remaining = { ...found, changed: found.changed.filter((path) => !isDamaged(join(folder, path))) };
      const refusal = describeForeign(outDir, remaining);
      if (refusal === undefined) return;
      if (!isForced || found.kind === 'file') throw new Error(refusal);
      const versions = found.foreign.find((path) => VERSION_CONTROL.test(path));
      if (versions !== undefined) {
        throw new Error(
          `--out is ${outDir}, which holds version control (${versions}). Not even --force removes that, so nothing was changed; name another folder, or move it away`,
        );
      }
      if (isLast) warn(`--force removed from ${outDir}: ${listNames([...found.foreign, ...remaining.changed], 50)}`);
    },
  };
}

/** What is said of a target that a build must not replace; undefined if it may. */
export function describeForeign(outDir: string, found: Inspection): string | undefined {
  if (isReplaceable(found)) return undefined;
  const { kind, foreign, changed } = found;
  const start = `--out is ${outDir}, `;
  if (kind === 'file') return `${start}which is a file; expected a folder. Name another folder, or move the file away`;
  const reason = {
    unlisted: `which has no ${MANIFEST_FILE}, the list of its files that a build leaves in a site`,
    damaged: `whose ${MANIFEST_FILE}, the list of its files, is damaged`,
    site: 'which holds a site and something that no build put there',
  }[kind as 'unlisted' | 'damaged' | 'site'];
  const parts = [
    ...(foreign.length > 0 ? [`Not put there by a build: ${listNames(foreign)}.`] : []),
    ...(changed.length > 0 ? [`Changed since a build wrote them: ${listNames(changed)}.`] : []),
  ];
  const isOldSite = kind === 'unlisted' && existsSync(join(outDir, 'index.html')) && existsSync(join(outDir, '404.html'));
  return [
    `${start}${reason}. ${parts.join(' ')} Nothing was changed.`,
    'Move these files away or name another folder; `--force` removes them for good.',
    ...(isOldSite ? ['If an earlier version of Kawat built this site, build it with `--force` once.'] : []),
    ...(changed.length > 0
      ? ['If only damage changed them, `kawat build --verify` repairs files that the cache shares with the site.']
      : []),
  ].join('\n');
}

function describe([name, folder]: Place): string {
  return `${name}, ${folder}`;
}

function refuse([name, folder]: Place, reason: string): Error {
  return new Error(
    `${name} is ${folder}, ${reason}. A build would remove what is there, so nothing was changed; name a folder of its own, such as ${name === '--out' ? 'dist' : '.kawat/cache'}`,
  );
}

type Place = readonly [name: string, folder: string];

/** It holds what cannot be made anew. */
const VERSION_CONTROL = /(?:^|\/)\.(?:git|hg|svn|jj|bzr)\/?$/;

interface TargetOptions {
  outDir: string;
  isForced: boolean;
  isDamaged: (file: string) => boolean;
  warn: (text: string) => void;
}

export interface Target {
  /** The site's folder, all links followed. */
  live: string;
  /**
   * @param folder where it was found, which is elsewhere once it was moved away
   * @param isLast the folder is removed next
   * @throws unless what was found in it may be replaced
   */
  admit: (found: Inspection, folder: string, isLast?: boolean) => void;
}
