import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { describeError } from '../../process/describe-error.ts';
import { requestTemplates } from './capture-templates.ts';
import { type BundleAnswer, bundleFolder, CLIENT, type BundledTemplates } from './bundle-folder.ts';

/*
 * A child process that has Astro bundle the templates, sends the answer and ends.
 */
async function bundle(): Promise<BundledTemplates> {
  const folder = bundleFolder();
  rmSync(folder, { recursive: true, force: true });
  const request = requestTemplates();
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await build({ outDir: join(folder, CLIENT), logLevel: process.env['KAWAT_DEBUG'] ? 'info' : 'warn' });
  return request.bundled!;
}

// The build that started this process has ended.
process.on('disconnect', () => process.exit(0));
const answer = await bundle().then(
  (bundled): BundleAnswer => ({ bundled }),
  (error: unknown): BundleAnswer => ({ error: describeError(error) }),
);
process.send!(answer, () => process.disconnect());
