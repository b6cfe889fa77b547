import { join } from 'node:path';
import { describeError } from '../../process/describe-error.ts';
import type { VolumeJob } from './volume-job.ts';
import { indexVolume } from './volume.ts';

/*
 * A child process that indexes volumes while the parent renders pages. It gets one volume at a time and answers each
 * message, so its memory does not grow with the archive.
 */
process.on('message', ({ job, contentDir, folder }: Task) => {
  indexVolume(job, contentDir, join(folder, `${job.tag}-${job.key}`)).then(
    () => process.send!({} satisfies TaskAnswer),
    (error: unknown) => process.send!({ error: describeError(error) } satisfies TaskAnswer),
  );
});
// The build has ended or was killed.
process.on('disconnect', () => process.exit(0));

export interface Task {
  job: VolumeJob;
  contentDir: string;
  folder: string;
}
export interface TaskAnswer {
  error?: string;
}
