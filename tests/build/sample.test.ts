import { test } from 'vitest';
import { HAS_SAMPLES } from '../samples.ts';

/*
 * Tests of the sample publication, which is built once under `/` and once under `/news/`. Each file in sample/ tests one
 * subject. They run as one test file, because reading 1,500 pages takes longer than all the tests.
 */
if (HAS_SAMPLES) {
  await import('./sample/addresses.ts');
  await import('./sample/budgets.ts');
  await import('./sample/hreflang.ts');
  await import('./sample/leaks.ts');
  await import('./sample/markup.ts');
  await import('./sample/translation.ts');
} else test.skip('the sample publication (its articles were removed)', () => undefined);
