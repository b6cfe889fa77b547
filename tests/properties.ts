import fc from 'fast-check';

/*
 * Property tests try the same cases on every machine and at every run: a change that breaks nothing must not fail
 * because of what chance found beside it. `npm run test:properties` tries others, and prints the seed where it fails.
 */
const asked = process.env['KAWAT_TEST_SEED'];
const seed = asked === undefined ? 20_261_122 : Number(asked);
if (asked !== 'any') {
  if (!Number.isInteger(seed)) throw new Error(`KAWAT_TEST_SEED is “${asked}”; it must be a whole number, or “any”`);
  fc.configureGlobal({ seed });
}
