import { Command } from 'commander';
import { publish } from '../build/publish.ts';
import { applyOptions, withSite, type SiteOptions } from './options.ts';

/** `kawat build`: the static site, search included. */
export function buildCommand(): Command {
  return withSite(new Command('build'))
    .description('build the static site with its search index')
    .action(async (options: SiteOptions) => {
      if (!(await publish(applyOptions(options)))) process.exitCode = 1;
    });
}
