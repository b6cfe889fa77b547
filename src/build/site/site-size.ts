import type { SiteSize } from './hosts.ts';

/** Counts files and bytes as files are added. */
export function openCount(): { add: (folder: string, bytes: number) => void; size: SiteSize } {
  const size: SiteSize = { files: 0, bytes: 0, largestFile: 0, largestFolder: 0 };
  const inFolder = new Map<string, number>();
  return {
    size,
    add(folder, bytes) {
      const count = (inFolder.get(folder) ?? 0) + 1;
      inFolder.set(folder, count);
      size.files++;
      size.bytes += bytes;
      size.largestFile = Math.max(size.largestFile, bytes);
      size.largestFolder = Math.max(size.largestFolder, count);
    },
  };
}

/** Adds the sizes of two parts of a site that share no folder. */
export function addSizes(one: SiteSize, other: SiteSize): SiteSize {
  return {
    files: one.files + other.files,
    bytes: one.bytes + other.bytes,
    largestFile: Math.max(one.largestFile, other.largestFile),
    largestFolder: Math.max(one.largestFolder, other.largestFolder),
  };
}
