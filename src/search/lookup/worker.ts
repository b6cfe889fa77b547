import { startHost, type EngineVolume, type Host, type Message } from './host.ts';

/* The worker of the search: passes messages to Pagefind's engine. */
let host: Host | undefined;

addEventListener('message', ({ data: request }: MessageEvent<WorkerRequest>) => {
  if (request.type === 'start') {
    host = startHost(request.base, (answer) => postMessage(answer));
    postMessage({ id: 'start', result: true });
  } else if (request.type === 'volumes') host?.addVolumes(request.volumes);
  else host?.send(request.message);
});

export type WorkerRequest =
  { type: 'start'; base: string } | { type: 'volumes'; volumes: readonly EngineVolume[] } | { type: 'message'; message: Message };
