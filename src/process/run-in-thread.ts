import { Worker } from 'node:worker_threads';

/**
 * Calls an exported function in another thread.
 *
 * @param module the function's module, which the thread loads again
 * @param name   the export's name
 * @param args   like the result, must be structured-cloneable
 * @returns undefined if the call fails; to see the error, call the function in this thread
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
