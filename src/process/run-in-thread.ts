import { Worker } from 'node:worker_threads';

/**
 * Calls a function in a thread of its own, while this one does other things.
 *
 * @param module where it is; loaded anew in the thread
 * @param name   it is exported by; it and what it takes and returns must be such as threads can send
 * @returns undefined where it fails; whoever needs the answer calls it here, and hears why
 */
export function runInThread<Result>(module: URL, name: string, ...args: readonly unknown[]): Promise<Result | undefined> {
  const { promise, resolve } = Promise.withResolvers<Result | undefined>();
  const thread = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: { module: module.href, name, args } satisfies Call,
  });
  thread.once('message', (result) => resolve(result as Result));
  thread.once('error', () => resolve(undefined));
  thread.once('exit', () => resolve(undefined));
  return promise;
}

export interface Call {
  module: string;
  name: string;
  args: readonly unknown[];
}
