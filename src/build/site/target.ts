import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Settings } from '../../articles/model/settings.ts';
import { cacheFolders } from '../cache/folders.ts';
import { isReplaceable, type Inspection } from './inspect-site.ts';
import { MANIFEST_FILE } from './manifest.ts';
import { showList } from '../../findings/finding.ts';
import { isInside, realPath } from '../../files/real-path.ts';

/**
 * Makes sure that no folder a build writes to overlaps one that must stay. Links are resolved.
 *
 * @param isShare the target is a cache, not a site
 * @throws if a folder that is written to contains, or is inside, one that must stay
 */
export function assertApart({ outDir, contentDir }: Pick<Settings, 'outDir' | 'contentDir'>, isShare = false): void {
  const out: NamedFolder = ['--out', outDir];
  const cache: NamedFolder = ['KAWAT_CACHE', cacheFolders().root];
  const content: NamedFolder = ['the content folder', contentDir];
  const work: NamedFolder = ['the work folder', resolve('.kawat')];
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
 * Opens the folder of a site, and decides whether a build may replace it.
 *
 * @param options.outDir    may be a link: the folder it leads to is replaced, and the link stays
 * @param options.isForced  also replaces files that no build made, and lists them
 * @param options.isDamaged is true for files that the site shares with the cache and that are damaged there: a build
 *   repairs those
 * @param options.warn      receives the list of replaced files
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
      if (isLast) warn(`--force removed from ${outDir}: ${showList([...found.foreign, ...remaining.changed], 50)}`);
    },
  };
}

/** Why a build must not replace the target; undefined if it may. */
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
    ...(foreign.length > 0 ? [`Not put there by a build: ${showList(foreign, 8)}.`] : []),
    ...(changed.length > 0 ? [`Changed since a build wrote them: ${showList(changed, 8)}.`] : []),
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

function describe([name, folder]: NamedFolder): string {
  return `${name}, ${folder}`;
}

function refuse([name, folder]: NamedFolder, reason: string): Error {
  return new Error(
    `${name} is ${folder}, ${reason}. A build would delete files there, so nothing was changed; name a separate folder, such as ${name === '--out' ? 'dist' : '.kawat/cache'}`,
  );
}

type NamedFolder = readonly [name: string, folder: string];

/** A folder of version control: its history cannot be rebuilt, so it is never deleted. */
const VERSION_CONTROL = /(?:^|\/)\.(?:git|hg|svn|jj|bzr)\/?$/;

interface TargetOptions {
  outDir: string;
  isForced: boolean;
  isDamaged: (file: string) => boolean;
  warn: (text: string) => void;
}

export interface Target {
  /** The site's folder, all links resolved. */
  live: string;
  /**
   * @param folder where the inspected folder is now; it may have been renamed
   * @param isLast the files are deleted next, so they are listed
   * @throws if the files that were found must not be replaced
   */
  admit: (found: Inspection, folder: string, isLast?: boolean) => void;
}
