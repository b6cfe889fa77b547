import { join } from 'node:path';
import type { VolumeOrder } from './order.ts';
import { indexVolumes } from './volume.ts';

/*
 * A process that indexes volumes while another one renders pages. It is sent batches one by one and answers each; what
 * it holds is one batch, whatever the archive's size.
 */
process.on('message', ({ orders, contentDir, folder }: Batch) => {
  indexVolumes(orders, contentDir, ({ tag, key }) => join(folder, `${tag}-${key}`)).then(
    () => process.send!({ done: orders.length } satisfies BatchAnswer),
    (error: unknown) => process.send!({ error: describe(error) } satisfies BatchAnswer),
  );
});
// The build that wanted the index is gone.
process.on('disconnect', () => process.exit(0));

/** A stack trace helps a developer and nobody else. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return (process.env['KAWAT_DEBUG'] && error.stack) || error.message;
}

export interface Batch {
  orders: VolumeOrder[];
  contentDir: string;
  folder: string;
}
export type BatchAnswer = { done: number } | { error: string };
