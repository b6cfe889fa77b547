import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { readPublication } from '../articles/read/publication.ts';
import { publish } from '../build/publish.ts';
import { serveFolder } from '../build/served/serve.ts';
import { describeSummary } from '../build/summary.ts';
import { applyOptions, parsePort, withSite, type SiteOptions } from './shared/options.ts';

/** `kawat serve`: serves a finished site as a static host would. */
export function serveCommand(): Command {
  return withServer(new Command('serve'))
    .description('serve the finished site')
    .action((options: ServeOptions) => serve(options));
}

/** `kawat start`: builds the site, then serves it. */
export function startCommand(): Command {
  return withServer(new Command('start'))
    .description('build the site, then serve it')
    .option('--force', 'replace files in --out that no build made, and list them')
    .action(async (options: ServeOptions & { force?: boolean }) => {
      const summary = await publish(applyOptions(options), { isForced: options.force });
      if (!summary) {
        process.exitCode = 1;
        return;
      }
      console.log(describeSummary(summary));
      await serve(options);
    });
}

async function serve(options: ServeOptions): Promise<void> {
  const settings = applyOptions(options);
  const base = readPublication(settings).publication?.base ?? settings.base;
  const { address } = await serveFolder(settings.outDir, { base, port: options.port, host: options.host });
  console.log(`Serving ${settings.outDir} at ${address}\nStop with Ctrl+C.`);
  if (!existsSync(join(settings.outDir, 'index.html')))
    console.error(`There is no site in ${settings.outDir} yet; build one with \`npm run build\`.`);
}

function withServer(command: Command): Command {
  return withSite(command)
    .addOption(new Option('--port <number>', 'the port; if it is taken, the next free one').env('PORT').argParser(parsePort).default(4321))
    .addOption(new Option('--host <address>', 'the address to listen on').default('127.0.0.1'));
}

interface ServeOptions extends SiteOptions {
  port: number;
  host: string;
}
