import { join } from 'node:path';
import { describeError } from '../../process/describe-error.ts';
import type { VolumeJob } from './volume-job.ts';
import { indexVolume } from './volume.ts';

/*
 * A process that indexes volumes while another one renders pages. It is sent volumes one by one and answers each; what
 * it holds is one volume, whatever the archive's size.
 */
process.on('message', ({ job, contentDir, folder }: Task) => {
  indexVolume(job, contentDir, join(folder, `${job.tag}-${job.key}`)).then(
    () => process.send!({} satisfies TaskAnswer),
    (error: unknown) => process.send!({ error: describeError(error) } satisfies TaskAnswer),
  );
});
// The build that wanted the index is gone.
process.on('disconnect', () => process.exit(0));

export interface Task {
  job: VolumeJob;
  contentDir: string;
  folder: string;
}
export interface TaskAnswer {
  error?: string;
}
