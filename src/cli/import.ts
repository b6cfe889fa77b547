import { Command, InvalidArgumentError, Option } from 'commander';
import { isDay } from '../articles/model/dates.ts';
import type { Answer } from '../intake/store/answer.ts';
import { FORMAT_NAMES } from '../intake/wire/format-names.ts';
import { listInputs, NEEDS_DATE_FILE, type Input } from '../intake/receive/inputs.ts';
import { isSlug } from '../intake/story/slug-form.ts';
import type { Settings } from '../articles/model/settings.ts';
import { openMemoryOf } from './import/memory.ts';
import { describeAnswers, describeTotal, inOrder, writeNeedsDate } from './import/report.ts';
import { applyOptions, withContent } from './shared/options.ts';
import type { ImportCommandOptions } from './import/options.ts';

const NO_FILES = 'No files were found. In a folder, pictures and names that begin with a dot or _ are skipped.';

/** `kawat import`: turns wire copy into articles. */
export function importCommand(): Command {
  return withContent(new Command('import'))
    .description('turn wire copy into articles')
    .argument('[file...]', 'files, and folders with everything in them; - for standard input')
    .option('--from <url...>', 'also fetch these addresses (https)')
    .addOption(new Option('--format <name>', 'the format, if it cannot be recognised').choices(FORMAT_NAMES))
    .option('--language <tag>', 'the language of the articles, even if they name another')
    .option('--story <slug>', 'the story that the articles belong to: a slug, or YYYY/MM/DD/slug', parseStory)
    .option('--date <moment>', 'the date of articles that have none: 2026-11-22T08:00:00+07:00')
    .addOption(new Option('--method <who>', 'who translated the articles, if the wire does not say').choices(['machine', 'human']))
    .option('--force', 'replace articles with the wire’s version even if they were edited by hand')
    .option('--dry-run', 'report what would be done, and write nothing')
    .option('--json', 'print JSON, for programs')
    .action(async (paths: string[], options: ImportCommandOptions, command: Command) => {
      const settings = applyOptions(options.content === undefined ? {} : { content: options.content });
      if (paths.length === 0 && !options.from?.length)
        command.error('error: nothing to import; name a file, a folder, - or --from URL', { exitCode: 2 });
      const started = performance.now();
      const inputs = open(paths, command);
      const found = await importAll(inputs, settings, options, command);
      if (!found) {
        process.exitCode = 1;
        return;
      }
      const names = inputs.map(({ name }) => name);
      const answers = inOrder(found, names);
      if (options.json) console.log(JSON.stringify(answers.map(toPlain), null, 2));
      else printReport(answers, inputs, options.dryRun ?? false, (performance.now() - started) / 1000);
      if (!options.dryRun && writeNeedsDate(answers, NEEDS_DATE_FILE, repeatedOptions(options, command)))
        console.error(`Articles that need a date are listed in ${NEEDS_DATE_FILE}.`);
      if (answers.some(({ kind }) => kind === 'refused' || kind === 'needs-a-date')) process.exitCode = 1;
    });
}

/** Imports the inputs, or recalls the answers if none of the inputs has changed since it was last imported. */
async function importAll(
  inputs: Input[],
  settings: Settings,
  options: ImportCommandOptions,
  command: Command,
): Promise<readonly Answer[] | undefined> {
  const memory = openMemoryOf(settings, options);
  const recalled = options.from || options.force ? undefined : memory.recallAll(inputs);
  if (recalled) return recalled;
  const { runImport } = await import('./import/run.ts');
  return runImport(inputs, { settings, options, memory, command });
}

function printReport(answers: readonly Answer[], inputs: readonly Input[], isDryRun: boolean, seconds: number): void {
  for (const text of describeAnswers(answers)) console.log(text);
  if (inputs.length === 0 && answers.length === 0) console.log(NO_FILES);
  console.log(`${isDryRun ? 'Nothing was written (--dry-run). ' : ''}${describeTotal(answers, seconds)}`);
}

function open(paths: readonly string[], command: Command): Input[] {
  try {
    return listInputs(paths);
  } catch (error) {
    const { code, path, message } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? `there is no ${path}` : code === 'EACCES' ? `${path} may not be read` : message;
    return command.error(`error: ${why}; nothing was imported`, { exitCode: 2 });
  }
}

function parseStory(text: string): string {
  const [, day, slug] = /^(?:(\d{4}\/\d\d\/\d\d)\/)?([^/]+)$/.exec(text) ?? [];
  if (slug !== undefined && isSlug(slug) && (day === undefined || isDay(day.replaceAll('/', '-')))) return text;
  throw new InvalidArgumentError('Expected lower-case letters, digits and hyphens, or YYYY/MM/DD/slug.');
}

/** The options of this command line that the next import of the same input needs too. */
function repeatedOptions(options: ImportCommandOptions, command: Command): string[] {
  const names = ['content', 'format', 'language', 'story', 'method'] as const;
  return names.flatMap((name) => (command.getOptionValueSource(name) === 'cli' ? [`--${name}`, options[name]!] : []));
}

function toPlain({ refusal, notes, ...answer }: Answer): object {
  const plain = { ...answer, notes: notes.map(({ severity, rule, line, found }) => ({ severity, rule, line, text: found })) };
  if (!refusal) return plain;
  const { line, found, expected, fix } = refusal;
  return { ...plain, refusal: { line, found, expected, fix } };
}
