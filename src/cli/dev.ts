import { Command, Option } from 'commander';
import { dev } from 'astro';
import { claimCache } from '../build/cache/folders.ts';
import { applyOptions, parsePort, withSite, type SiteOptions } from './shared/options.ts';

/** `kawat dev`: Astro's development server; changes of content and templates show at once. */
export function devCommand(): Command {
  return withSite(new Command('dev'))
    .description('serve the site while you write; changes show at once')
    .addOption(new Option('--port <number>', 'the port').argParser(parsePort).default(4321))
    .action(async (options: SiteOptions & { port: number }) => {
      applyOptions(options);
      process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
      process.env['ASTRO_DEV_BACKGROUND'] = '0';
      // Check this before Astro starts: Astro would report the error and go on without Kawat.
      claimCache();
      await dev({ server: { port: options.port } });
    });
}
