import type { Answer, EngineVolume } from './host.ts';
import type { Order } from './worker.ts';

/**
 * The search engine as the page sees it: a worker where the browser allows one, else the page itself.
 *
 * @param base address of the search folder
 */
export async function startEngine(base: string): Promise<Engine> {
  const pending = new Map<string, (answer: Answer) => void>();
  const settle = (answer: Answer): void => {
    pending.get(answer.id)?.(answer);
    pending.delete(answer.id);
  };
  const send = (await startWorker({ type: 'start', base }, settle)) ?? (await startHere(base, settle));

  let count = 0;
  const call: Engine['call'] = (instanceId, method, ...args) =>
    new Promise((resolve, reject) => {
      const id = `m${count++}`;
      pending.set(id, ({ error, result }) => (error === undefined ? resolve(result) : reject(new Error(error))));
      send({ type: 'message', message: { id, instanceId, method, args } });
    });
  const init = async (tag: string): Promise<void> => {
    await call(tag, 'init', { basePath: base, baseUrl: '/', language: tag, primary: true, metaCacheTag: 'kept' });
    // Only in this mode does Pagefind say which words it matched.
    await call(tag, 'enterPlaygroundMode');
  };

  let first: Promise<void> | undefined;
  return {
    addVolumes: (volumes) => send({ type: 'volumes', volumes }),
    call,
    async open(tag) {
      // Two indexes opened at once would each start the WebAssembly, and the second would pull it from under the
      // first: one goes ahead.
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

const START_TIMEOUT = 5000;

async function startWorker(order: Order, settle: (answer: Answer) => void): Promise<Send | undefined> {
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
      worker.postMessage(order);
    });
    if (started) return (next) => worker.postMessage(next);
    worker.terminate();
  } catch {
    // A browser or a policy that forbids workers throws here.
  }
  return undefined;
}

async function startHere(base: string, settle: (answer: Answer) => void): Promise<Send> {
  const { startHost } = await import('./host.ts');
  const host = startHost(base, settle);
  return (order) => {
    if (order.type === 'volumes') host.addVolumes(order.volumes);
    else if (order.type === 'message') host.send(order.message);
  };
}

type Send = (order: Order) => void;

export interface Engine {
  addVolumes: (volumes: readonly EngineVolume[]) => void;
  /** Opens a volume's index; what follows may call it. */
  open: (tag: string) => Promise<void>;
  /** One call of Pagefind's; `instanceId` is the volume. */
  call: (instanceId: string, method: string, ...args: unknown[]) => Promise<unknown>;
}
