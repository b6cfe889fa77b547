import { expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../../../src/intake/wire/format-names.ts';
import { FORMATS } from '../../../../src/intake/formats/all.ts';

it('every format can be named on the command line', () => {
  expect(FORMAT_NAMES).toEqual(FORMATS.map(({ name }) => name));
});
