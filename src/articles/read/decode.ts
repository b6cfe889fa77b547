import { isUtf8 } from 'node:buffer';

/**
 * Bytes of a file as text: UTF-8 without a byte order mark, line ends `\n`.
 *
 * @returns the text, or what is wrong with the bytes and on which line
 */
export function decodeText(bytes: Buffer): { text: string } | { problem: { line: number; found: string; expected: string; fix: string } } {
  if (!isUtf8(bytes)) {
    return {
      problem: {
        line: firstBrokenLine(bytes),
        found: 'bytes that are not UTF-8',
        expected: 'a file in UTF-8',
        fix: 'save it as UTF-8; `kawat import` converts other encodings',
      },
    };
  }
  let text = bytes.toString('utf8');
  if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
  if (text.includes('\r')) text = text.replaceAll('\r\n', '\n');
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.exec(text);
  if (control) {
    return {
      problem: {
        line: text.slice(0, control.index).split('\n').length,
        found: `the control character U+${control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
        expected: 'text without control characters',
        fix: 'remove it',
      },
    };
  }
  return { text };
}

function firstBrokenLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end === -1 ? bytes.length : end;
    if (!isUtf8(bytes.subarray(start, stop))) return line;
    start = stop + 1;
  }
  return line;
}
