import { expect, it } from 'vitest';
import { describeError } from '../../../src/process/describe-error.ts';

it('gives an error’s words, without a trace', () => {
  expect(describeError(new Error('nothing can be read'))).toBe('nothing can be read');
  expect(
    describeError(new Error('cannot write\n\nCaused by:\n    File too large\n\nStack backtrace:\n   0: <unknown>\n   1: clone3\n')),
  ).toBe('cannot write\n\nCaused by:\n    File too large');
});

it('gives what is no error as text', () => {
  expect(describeError('text')).toBe('text');
});
