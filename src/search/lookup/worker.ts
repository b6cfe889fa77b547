import { startHost, type EngineVolume, type Host, type Message } from './host.ts';

/*
 * The search's worker: passes messages to Pagefind's engine.
 */
let host: Host | undefined;

addEventListener('message', ({ data: order }: MessageEvent<Order>) => {
  if (order.type === 'start') {
    host = startHost(order.base, (answer) => postMessage(answer));
    postMessage({ id: 'start', result: true });
  } else if (order.type === 'volumes') host?.addVolumes(order.volumes);
  else host?.send(order.message);
});

export type Order =
  { type: 'start'; base: string } | { type: 'volumes'; volumes: readonly EngineVolume[] } | { type: 'message'; message: Message };
