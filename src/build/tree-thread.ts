import { parentPort, workerData } from 'node:worker_threads';
import { listTree } from './tree.ts';

const { inodes, sizes, ...rest } = listTree(workerData as string);
parentPort!.postMessage({ inodes, sizes, ...rest }, [inodes.buffer, sizes.buffer] as ArrayBuffer[]);
