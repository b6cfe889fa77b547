import { Command } from 'commander';
import { cacheFolders, claimCache } from '../build/cache/folders.ts';
import { checkSite } from '../desk/check-site.ts';
import { reportJson } from '../desk/reporters/json.ts';
import { reportText } from '../desk/reporters/text.ts';
import { openPictureMemory } from '../pictures/memory.ts';
import { applyOptions, withContent, type SiteOptions } from './shared/options.ts';

/** `kawat check`: reports every problem of the content in one run. */
export function checkCommand(): Command {
  return withContent(new Command('check'))
    .description('check the content and report every problem')
    .option('--json', 'print JSON, for programs')
    .action(async (options: SiteOptions & { json?: boolean }) => {
      const pictures = openPictureMemory(cacheFolders().checkedPictures);
      const { problems } = await checkSite(applyOptions(options), { pictures });
      try {
        claimCache();
        pictures.save();
      } catch {
        // A check also works in folders that may not be written to. The next one will just take as long.
      }
      console.log(options.json ? reportJson(problems) : reportText(problems));
      if (problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
    });
}
