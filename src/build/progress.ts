import { SingleBar } from 'cli-progress';

/**
 * Reports a build's progress on standard error: a progress bar on a terminal, else one line per phase, or nothing if
 * `isQuiet`. Standard output is for the result.
 */
export function openProgress(isQuiet: boolean): Progress {
  const started = performance.now();
  const seconds: Record<string, number> = {};
  // A phase may be interrupted and go on later; its line is printed once.
  const reported = new Set<string>();
  let phase: { name: string; since: number } | undefined;
  let bar: SingleBar | undefined;
  const end = (): void => {
    bar?.stop();
    bar = undefined;
    if (phase) seconds[phase.name] = (seconds[phase.name] ?? 0) + (performance.now() - phase.since) / 1000;
    phase = undefined;
  };
  return {
    begin(name, text, total) {
      end();
      phase = { name, since: performance.now() };
      if (isQuiet) return;
      if (process.stderr.isTTY && total) {
        bar = new SingleBar({ format: `${text} {bar} {value} of {total}, {eta_formatted} left`, clearOnComplete: true, hideCursor: true });
        bar.start(total, 0);
      } else if (!reported.has(text)) console.error(text);
      reported.add(text);
    },
    move: (done) => bar?.update(done),
    end() {
      end();
      return { ...seconds, total: (performance.now() - started) / 1000 };
    },
  };
}

export interface Progress {
  /** Begins a phase and ends the one before. */
  begin: (phase: string, text: string, total?: number) => void;
  /** Moves the bar to the number of pages done. */
  move: (done: number) => void;
  /** @returns the seconds of each phase, and `total` */
  end: () => Record<string, number>;
}
