import { isUtf8 } from 'node:buffer';
import { Fault } from '../../findings/fault.ts';
import { lineAt } from '../../findings/line-counter.ts';

/**
 * Decodes a file as UTF-8, without a byte order mark and with line ends `\n`.
 *
 * @throws Fault with the line of the first wrong byte
 */
export function decodeText(bytes: Buffer): string {
  if (!isUtf8(bytes)) {
    throw new Fault(
      firstBrokenLine(bytes),
      'bytes that are not UTF-8',
      'a file in UTF-8',
      'save it as UTF-8; `kawat import` converts other encodings',
      'encoding',
    );
  }
  let text = bytes.toString('utf8');
  if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
  if (text.includes('\r')) text = text.replaceAll('\r\n', '\n');
  // eslint-disable-next-line no-control-regex -- searches for control characters
  const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.exec(text);
  if (control) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    throw new Fault(
      lineAt(text, control.index),
      `the control character U+${code}`,
      'text without control characters',
      'remove it',
      'encoding',
    );
  }
  return text;
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
