import { Fault } from '../../findings/fault.ts';

/** The error for an input that is too large to be read. */
export function tooLarge(size: number): Fault {
  return new Fault(1, `${Math.round(size / 1e6)} MB`, `at most ${LARGEST / 1e6} MB`, 'split it, or import the articles one by one');
}

/** True if a file is larger than the limit for inputs. */
export function isTooLarge(size: number): boolean {
  return size > LARGEST;
}

/** In bytes. No wire sends an article of this size. Chosen by hand; not measured. */
export const LARGEST = 50_000_000;
