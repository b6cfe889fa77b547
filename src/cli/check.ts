import { Command } from 'commander';
import { checkContent } from '../articles/library.ts';
import { reportJson } from '../desk/reporters/json.ts';
import { reportText } from '../desk/reporters/text.ts';
import { applyOptions, withContent, type SiteOptions } from './options.ts';

/** `kawat check`: everything that is wrong with the content, in one run. */
export function checkCommand(): Command {
  return withContent(new Command('check'))
    .description('check the content and report every problem')
    .option('--json', 'for machines')
    .action((options: SiteOptions & { json?: boolean }) => {
      const { problems } = checkContent(applyOptions(options));
      console.log(options.json ? reportJson(problems) : reportText(problems));
      if (problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
    });
}
