import { expect, it } from 'vitest';
import type { Fault } from '../../../../src/findings/fault.ts';
import { decodeText } from '../../../../src/articles/read/decode.ts';

const lineOf = (bytes: Buffer) => {
  try {
    decodeText(bytes);
    return undefined;
  } catch (error) {
    return (error as Fault).line;
  }
};

it('removes a byte order mark and normalises line ends to \\n', () => {
  expect(decodeText(Buffer.from('\ufeffa\r\nb\n'))).toBe('a\nb\n');
});

it('keeps a mark that is not the first character', () => {
  expect(decodeText(Buffer.from('a\ufeffb'))).toBe('a\ufeffb');
});

it('keeps tabs', () => {
  expect(decodeText(Buffer.from('a\tb'))).toBe('a\tb');
});

it.each([
  ['the first line', [0xe9, 0x0a, 0x61], 1],
  ['a line between', [0x61, 0x0a, 0xe9, 0x0a, 0x61], 2],
  ['the last line, without an end', [0x61, 0x0a, 0x0a, 0xe9], 3],
  ['half a letter at a line’s end', [0x61, 0x0a, 0xc3, 0x0a, 0xa9], 2],
])('reports %s if bytes are not UTF-8', (_name, bytes, line) => {
  expect(lineOf(Buffer.from(bytes))).toBe(line);
});

it.each(['\0', '\b', '\v', '\x1b', '\x7f'])('reports the line of the control character %j', (character) => {
  expect(lineOf(Buffer.from(`a\nb\nc${character}`))).toBe(3);
});
