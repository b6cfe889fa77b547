import type { Answer, EngineVolume } from './host.ts';
import type { WorkerRequest } from './worker.ts';

/**
 * Starts the search engine in a worker, or in the page if the browser does not allow workers.
 *
 * @param base address of the search folder
 */
export async function startEngine(base: string): Promise<Engine> {
  const pending = new Map<string, (answer: Answer) => void>();
  const settle = (answer: Answer): void => {
    pending.get(answer.id)?.(answer);
    pending.delete(answer.id);
  };
  const send = (await startWorker({ type: 'start', base }, settle)) ?? (await startInPage(base, settle));

  let count = 0;
  const call: Engine['call'] = (instanceId, method, ...args) =>
    new Promise((resolve, reject) => {
      const id = `m${count++}`;
      pending.set(id, ({ error, result }) => (error === undefined ? resolve(result) : reject(new Error(error))));
      send({ type: 'message', message: { id, instanceId, method, args } });
    });
  const init = async (tag: string): Promise<void> => {
    await call(tag, 'init', { basePath: base, baseUrl: '/', language: tag, primary: true, metaCacheTag: 'kept' });
    // Only in this mode does Pagefind return the words that it matched.
    await call(tag, 'enterPlaygroundMode');
  };

  let first: Promise<void> | undefined;
  return {
    addVolumes: (volumes) => send({ type: 'volumes', volumes }),
    call,
    async open(tag) {
      // If two indexes opened at once, each would start the WebAssembly, and the second would break the first. So the
      // others wait until the first is open.
      while (first) {
        const isReady = await first.then(
          () => true,
          () => false,
        );
        if (isReady) return init(tag);
      }
      first = init(tag);
      first.catch(() => (first = undefined));
      return first;
    },
  };
}

/** In milliseconds. Chosen by hand; not measured. */
const START_TIMEOUT = 5000;

async function startWorker(request: WorkerRequest, settle: (answer: Answer) => void): Promise<Send | undefined> {
  try {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const started = await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), START_TIMEOUT);
      worker.addEventListener('error', () => resolve(false));
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
        if (data.id !== 'start') return settle(data);
        clearTimeout(timer);
        resolve(data.error === undefined);
      });
      worker.postMessage(request);
    });
    if (started) return (next) => worker.postMessage(next);
    worker.terminate();
  } catch {
    // The browser or a Content Security Policy forbids workers.
  }
  return undefined;
}

async function startInPage(base: string, settle: (answer: Answer) => void): Promise<Send> {
  const { startHost } = await import('./host.ts');
  const host = startHost(base, settle);
  return (request) => {
    if (request.type === 'volumes') host.addVolumes(request.volumes);
    else if (request.type === 'message') host.send(request.message);
  };
}

type Send = (request: WorkerRequest) => void;

export interface Engine {
  addVolumes: (volumes: readonly EngineVolume[]) => void;
  /** Opens a volume's index. Await it before calling the index. */
  open: (tag: string) => Promise<void>;
  /** Calls a method of Pagefind's; `instanceId` is the volume's tag. */
  call: (instanceId: string, method: string, ...args: unknown[]) => Promise<unknown>;
}
