import { expect, it } from 'vitest';
import { describeError } from '../../../src/process/describe-error.ts';

it('returns an error’s message without a trace', () => {
  expect(describeError(new Error('nothing can be read'))).toBe('nothing can be read');
  expect(
    describeError(new Error('cannot write\n\nCaused by:\n    File too large\n\nStack backtrace:\n   0: <unknown>\n   1: clone3\n')),
  ).toBe('cannot write\n\nCaused by:\n    File too large');
});

it('converts other values to text', () => {
  expect(describeError('text')).toBe('text');
});
