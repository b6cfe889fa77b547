import { Buffer } from 'node:buffer';

/*
 * How long names may be. File systems take 255 bytes a name and 4,096 a path; a build makes names of those in the content,
 * and puts their paths below a folder of any depth.
 */

/** A slug, a subject's code, a place's address. */
export const LONGEST_NAME = 200;
/** Of a language tag. RFC 5646 asks for room for 35 characters; no registered tag needs more. */
export const LONGEST_TAG = 60;

/** Bytes of a text in UTF-8, as file systems count. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text);
}
