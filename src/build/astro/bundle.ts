import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { describeError } from '../../process/describe-error.ts';
import { orderTemplates } from './take-templates.ts';
import { type BundleAnswer, bundleFolder, CLIENT, type MadeTemplates } from './bundle-folder.ts';

/*
 * A process that has Astro bundle the templates, and ends.
 */
async function bundle(): Promise<MadeTemplates> {
  const folder = bundleFolder();
  rmSync(folder, { recursive: true, force: true });
  const order = orderTemplates();
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await build({ outDir: join(folder, CLIENT), logLevel: process.env['KAWAT_DEBUG'] ? 'info' : 'warn' });
  return order.made!;
}

// The build that wanted the templates is gone.
process.on('disconnect', () => process.exit(0));
const answer = await bundle().then(
  (made): BundleAnswer => ({ made }),
  (error: unknown): BundleAnswer => ({ error: describeError(error) }),
);
process.send!(answer, () => process.disconnect());
