import { startHost, type EngineVolumes, type Host, type Message } from './host.ts';

/*
 * The search's worker: passes messages to Pagefind's engine.
 */
let host: Promise<Host> | undefined;

addEventListener('message', (event: MessageEvent<Order>) => {
  const order = event.data;
  if (order.type === 'start') {
    host = startHost(order.engine, order.base, (answer) => postMessage(answer));
    host.then(
      () => postMessage({ id: 'start', result: true }),
      (error: unknown) => postMessage({ id: 'start', error: String(error) }),
    );
  } else {
    void host?.then((running) => (order.type === 'volumes' ? running.addVolumes(order.volumes) : running.send(order.message)));
  }
});

export type Order =
  { type: 'start'; engine: string; base: string } | { type: 'volumes'; volumes: EngineVolumes } | { type: 'message'; message: Message };
