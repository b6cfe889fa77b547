import { Command, InvalidArgumentError, Option } from 'commander';
import { exceededLimits, HOSTS } from '../build/site/hosts.ts';
import { publish } from '../build/publish.ts';
import { readShare, type Share } from '../build/share.ts';
import { describeSummary } from '../build/summary.ts';
import { applyOptions, withSite, type SiteOptions } from './shared/options.ts';

/** `kawat build`: the static site, search included. */
export function buildCommand(): Command {
  return withSite(new Command('build'))
    .description('build the static site with its search index')
    .addOption(new Option('--host <name>', 'check whether this host accepts the site').choices(Object.keys(HOSTS)))
    .option('--shard <n/m>', 'build one share of m on this machine, into --out', parseShare)
    .option('--merge <dir...>', 'merge the shares that other machines built')
    .option('--force', 'replace files in --out that no build made, and list them')
    .option('--verify', 'compare every kept file with its digest, and rebuild those that differ')
    .option('--json', 'print JSON, for programs')
    .action(async ({ host, shard, merge, force, verify, json = false, ...options }: BuildOptions) => {
      const summary = await publish(applyOptions(options), { isQuiet: json, share: shard, merge, isForced: force, isVerified: verify });
      if (!summary) {
        process.exitCode = 1;
        return;
      }
      const exceeded = host && summary.site ? exceededLimits(HOSTS[host]!, summary.site) : [];
      if (json) console.log(JSON.stringify({ ...summary, exceeded }, null, 2));
      else {
        console.log(describeSummary(summary));
        for (const limit of exceeded) console.error(`${limit}. The site was built; this host will refuse it.`);
      }
      if (exceeded.length > 0) process.exitCode = 1;
    });
}

function parseShare(text: string): Share {
  const share = readShare(text);
  if (share) return share;
  throw new InvalidArgumentError('Expected a share such as 2/8.');
}

interface BuildOptions extends SiteOptions {
  host?: string;
  shard?: Share;
  merge?: string[];
  force?: boolean;
  verify?: boolean;
  json?: boolean;
}
