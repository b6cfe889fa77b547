import { describe, expect, it } from 'vitest';
import { isInitialled } from '../../../../src/intake/furniture/initials.ts';

describe('a line of initials', () => {
  it.each(['AAP abc', 'AAP ABC', 'dpa abc/xyz', 'dpa abc de xyz', 'ab/cd AFP', '/XYZ', '==Kyodo', 'ab/cd', 'AFP', 'ATS/ab'])(
    'is %s',
    (line) => expect(isInitialled(line)).toBe(true),
  );

  it.each(['The AFP won', 'He left', 'and AP', 'abc', 'AAP reporters', 'Ghent', '/path/to/here/it/is', 'to be or not AP'])(
    'is not %s',
    (line) => expect(isInitialled(line)).toBe(false),
  );
});
