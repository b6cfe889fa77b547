import fc from 'fast-check';

/*
 * Property tests use the same random cases on every machine and in every run, so that a correct change never fails because of
 * a new case. `npm run test:properties` uses new cases, and prints the seed if one fails.
 */
const asked = process.env['KAWAT_TEST_SEED'];
const seed = asked === undefined ? 20_261_122 : Number(asked);
if (asked !== 'any') {
  if (!Number.isInteger(seed)) throw new Error(`KAWAT_TEST_SEED is “${asked}”; it must be a whole number, or “any”`);
  fc.configureGlobal({ seed });
}
