import { Fault } from '../../findings/fault.ts';

/** The refusal of an input that is not even read. */
export function tooLarge(size: number): Fault {
  return new Fault(1, `${Math.round(size / 1e6)} MB`, `at most ${LARGEST / 1e6} MB`, 'split it, or import the articles one by one');
}

/** True where a file is larger than any input may be. */
export function isTooLarge(size: number): boolean {
  return size > LARGEST;
}

/** No wire sends an article of this size; a file that large is something else, or an attack. */
export const LARGEST = 50_000_000;
