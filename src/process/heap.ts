import { setFlagsFromString } from 'node:v8';

/**
 * Makes V8 collect garbage once its heap has a little more than doubled, instead of up to four times: a first build reads
 * and renders everything, and what it leaves behind is most of its memory. Measured at 10,002 articles: a heap of 250 MB
 * instead of 340 to 480, for 40 ms of the main thread; at three fifths it is 230 MB, for 330 ms.
 *
 * The flag is V8's own and not documented; where a later one does not know it, V8 says so and nothing else changes.
 */
export function collectGarbageOften(): void {
  setFlagsFromString('--heap-growing-percent=120');
}
