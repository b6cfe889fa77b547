import { setFlagsFromString } from 'node:v8';

/**
 * Makes V8 collect garbage once its heap has grown by three fifths, instead of up to four times: a first build reads and
 * renders everything, and what it leaves behind is most of its memory. Measured at 10,002 articles: 360 MB in this process
 * instead of 510 to 660, and no more time.
 *
 * The flag is V8's own and not documented; where a later one does not know it, V8 says so and nothing else changes.
 */
export function collectOften(): void {
  setFlagsFromString('--heap-growing-percent=60');
}
