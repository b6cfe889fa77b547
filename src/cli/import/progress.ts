import { SingleBar } from 'cli-progress';

/**
 * Shows an import's progress on a terminal. Each input moves the bar when it is read and again when it is stored: inputs are
 * stored a thousand at a time, so counting only stored ones would not move the bar for a long time.
 */
export function openImportBar(inputs: number): ImportBar {
  const bar = new SingleBar({ format: '{bar} {done} of {inputs}, {left} left', clearOnComplete: true });
  const pace = openPace(inputs);
  const moved = { read: 0, settled: 0 };
  bar.start(inputs, 0, { inputs, ...pace(moved) });
  return {
    move(state) {
      moved[state]++;
      const shown = pace(moved);
      bar.update(shown.done, shown);
    },
    stop: () => bar.stop(),
  };
}

/**
 * Estimates how much is done and how long the rest will take, from the pace so far. The time left changes at most once per
 * second, so that it does not flicker.
 *
 * @param now milliseconds
 */
export function openPace(inputs: number, now: () => number = () => performance.now()): (moved: Moved) => Pace {
  const started = now();
  let updated = started;
  let left = '?';
  return ({ read, settled }) => {
    const share = inputs === 0 ? 1 : (READING * read + (1 - READING) * settled) / inputs;
    const time = now();
    if (time - updated >= 1000) {
      updated = time;
      left = describeSeconds(((time - started) / 1000) * (1 / share - 1));
    }
    return { done: Math.floor(share * inputs), left };
  };
}

function describeSeconds(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (!Number.isFinite(seconds)) return '?';
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** Reading is this share of the work of an input (measured: 2,000 files of ninjs). */
const READING = 0.6;

/** How many inputs are read, and how many are stored. */
export interface Moved {
  read: number;
  settled: number;
}

export interface Pace {
  done: number;
  left: string;
}

export interface ImportBar {
  move: (state: keyof Moved) => void;
  stop: () => void;
}
