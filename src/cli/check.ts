import { Command } from 'commander';
import { cacheFolders, claimCache } from '../build/cache/folders.ts';
import { checkSite } from '../desk/check-site.ts';
import { reportJson } from '../desk/reporters/json.ts';
import { reportText } from '../desk/reporters/text.ts';
import { openPictureMemory } from '../pictures/memory.ts';
import { applyOptions, withContent, type SiteOptions } from './shared/options.ts';

/** `kawat check`: everything that is wrong with the content, in one run. */
export function checkCommand(): Command {
  return withContent(new Command('check'))
    .description('check the content and report every problem')
    .option('--json', 'for machines')
    .action(async (options: SiteOptions & { json?: boolean }) => {
      const pictures = openPictureMemory(cacheFolders().checkedPictures);
      const { problems } = await checkSite(applyOptions(options), { pictures });
      try {
        claimCache();
        pictures.save();
      } catch {
        // A check also runs where nothing may be written, or not by us; the next one takes as long.
      }
      console.log(options.json ? reportJson(problems) : reportText(problems));
      if (problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
    });
}
