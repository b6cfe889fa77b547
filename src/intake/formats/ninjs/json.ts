import { Fault } from '../../../findings/fault.ts';
import { scanJson } from '../json/scan.ts';
import type { Finding } from '../../../findings/finding.ts';
import { asLost } from '../../wire/left-out.ts';
import { lineCounter } from '../../../findings/line-counter.ts';

/**
 * Parses an input as one JSON value, or as one per line (JSON Lines). A line that cannot be parsed is left out with a
 * note.
 *
 * @throws Fault if the input is empty or one broken value
 */
export function readJson(text: string): { values: JsonValue[]; leftOut: Finding[] } {
  const value = parse(text);
  if (value) return { values: [{ value: value.value, line: 1, locate: locator(text) }], leftOut: [] };
  const end = lineEnd(text);
  if (end !== undefined && parse(text.slice(0, end))) return readLines(text);
  throw refusal(text, 1);
}

function readLines(text: string): ReturnType<typeof readJson> {
  const values: JsonValue[] = [];
  const leftOut: Finding[] = [];
  let broken = 0;
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const value = parse(line);
    if (value) {
      values.push({ value: value.value, line: index + 1, locate: () => 1 });
      return;
    }
    const why = refusal(line, index + 1);
    // With so many broken lines, the input is not JSON Lines.
    if (++broken > MOST_BROKEN) throw why;
    leftOut.push(asLost(index + 1, why.found, 'this line is no whole JSON value'));
  });
  return { values, leftOut };
}

/** Makes a function that finds the line of an object, from 1, by its path and its index among objects of the same path. */
function locator(text: string): (path: string, index: number) => number {
  let found: Map<string, number[]> | undefined;
  const lineOf = lineCounter(text);
  const first = lineOf(Math.max(0, text.search(/\S/)));
  const isOneLine = !text.trim().includes('\n');
  return (path, index) => {
    if (path === '' || isOneLine) return first;
    if (!found) {
      found = new Map();
      const kept = found;
      scanJson(text, 0, (offset, keys) => {
        const offsets = kept.get(keys);
        if (offsets) offsets.push(offset);
        else kept.set(keys, [offset]);
      });
    }
    const offset = found.get(path)?.[index];
    return offset === undefined ? first : lineOf(offset);
  };
}

function refusal(text: string, line: number): Fault {
  const scanned = scanJson(text);
  const offset = 'broken' in scanned ? scanned.broken : text.length - text.slice(scanned.end).trimStart().length;
  const at = line + lineCounter(text)(offset) - 1;
  const found =
    offset >= text.length ? 'the end of the input inside a value' : `${JSON.stringify(text.slice(offset, offset + 20))} where JSON breaks`;
  return new Fault(at, text.trim() === '' ? 'nothing' : found, 'JSON', 'ask the sender for a whole file, or correct this place');
}

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The end of the first line that is not blank. */
function lineEnd(text: string): number | undefined {
  const end = text.indexOf('\n', Math.max(0, text.search(/\S/)));
  return end === -1 || text.slice(end).trim() === '' ? undefined : end;
}

const MOST_BROKEN = 1000;

/** A value and its location. */
export interface JsonValue {
  value: unknown;
  /** The line of the input on which it begins. */
  line: number;
  /** Finds the line of an object in it, from 1. */
  locate: (path: string, index: number) => number;
}
