import { SingleBar } from 'cli-progress';

/**
 * Says how a build goes on: one line that moves on a terminal, one line a phase elsewhere, nothing when it shall be
 * quiet. Everything goes to standard error; standard output is for the result.
 */
export function openProgress(isQuiet: boolean): Progress {
  const started = performance.now();
  const seconds: Record<string, number> = {};
  // A phase may go on when another is done.
  const said = new Set<string>();
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
      } else if (!said.has(text)) console.error(text);
      said.add(text);
    },
    move: (done) => bar?.update(done),
    end() {
      end();
      return { ...seconds, total: (performance.now() - started) / 1000 };
    },
  };
}

export interface Progress {
  /** Begins a phase; the one before ends. */
  begin: (phase: string, text: string, total?: number) => void;
  /** How much of the phase's total is done. */
  move: (done: number) => void;
  /** Seconds by phase, and in all. */
  end: () => Record<string, number>;
}
