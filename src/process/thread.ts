import { parentPort, workerData } from 'node:worker_threads';
import type { Call } from './run-in-thread.ts';

const { module, name, args } = workerData as Call;
const functions = (await import(module)) as Record<string, (...args: readonly unknown[]) => unknown>;
parentPort!.postMessage(functions[name]!(...args));
