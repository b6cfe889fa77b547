import { execFileSync } from 'node:child_process';
import { afterEach } from 'vitest';

/** Mounts folders in the tests of a file, and unmounts them after each test. */
export function useMounts(): Mounts {
  const mounted: string[] = [];
  afterEach(() => {
    for (const folder of mounted.splice(0)) execFileSync('umount', [folder]);
  });
  const mount = (folder: string, args: readonly string[]): boolean => {
    try {
      execFileSync('mount', [...args, folder], { stdio: 'ignore' });
      mounted.push(folder);
      return true;
    } catch {
      return false;
    }
  };
  const size = (bytes: number) => `size=${Math.ceil(bytes / BLOCK) * BLOCK}`;
  return {
    bind: (real, folder) => mount(folder, ['--bind', real]),
    makeReadOnly: (folder) => void execFileSync('mount', ['-o', 'remount,bind,ro', folder]),
    disk: (folder, bytes) => mount(folder, ['-t', 'tmpfs', '-o', size(bytes), 'kawat-test']),
    resize: (folder, bytes) => void execFileSync('mount', ['-t', 'tmpfs', '-o', `remount,${size(bytes)}`, 'kawat-test', folder]),
  };
}

const BLOCK = 4096;

export interface Mounts {
  /** Mounts one folder at another. @returns false if this user may not mount */
  bind: (real: string, folder: string) => boolean;
  makeReadOnly: (folder: string) => void;
  /** Mounts a disk of this size, in memory. @returns false if this user may not mount */
  disk: (folder: string, bytes: number) => boolean;
  resize: (folder: string, bytes: number) => void;
}
