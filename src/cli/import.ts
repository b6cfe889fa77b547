import { Command, InvalidArgumentError, Option } from 'commander';
import { isDay } from '../articles/model/dates.ts';
import type { Answer } from '../intake/store/answer.ts';
import { FORMAT_NAMES } from '../intake/wire/format-names.ts';
import { listInputs, NEEDS_DATE_FILE, type Input } from '../intake/receive/inputs.ts';
import { isSlug } from '../intake/story/slug-form.ts';
import { openMemoryOf } from './import/memory.ts';
import { describeAnswers, describeTotal, inOrder, writeNeedsDate } from './import/report.ts';
import { applyOptions, withContent } from './shared/options.ts';
import type { ImportCommandOptions } from './import/options.ts';

const NO_FILES = 'No files were found. Pictures, and names that begin with a dot or _, are passed over in a folder.';

/** `kawat import`: wire copy in, articles out. */
export function importCommand(): Command {
  return withContent(new Command('import'))
    .description('turn wire copy into articles')
    .argument('[file...]', 'files, and folders with all that is in them; - for standard input')
    .option('--from <url...>', 'also fetch these addresses (https)')
    .addOption(new Option('--format <name>', 'the format, where the content does not tell').choices(FORMAT_NAMES))
    .option('--language <tag>', 'the language of what is imported, whatever it says of itself')
    .option('--story <slug>', 'the story it belongs to: a slug, or YYYY/MM/DD/slug', parseStory)
    .option('--date <moment>', 'when it was written, for what has no date: 2026-11-22T08:00:00+07:00')
    .addOption(new Option('--method <who>', 'who translated, where the wire does not say').choices(['machine', 'human']))
    .option('--force', 'take the wire’s version even of what was changed by hand')
    .option('--dry-run', 'say what would be done, and do nothing')
    .option('--json', 'the report for machines')
    .action(async (paths: string[], options: ImportCommandOptions, command: Command) => {
      const settings = applyOptions(options.content === undefined ? {} : { content: options.content });
      if (paths.length === 0 && !options.from?.length)
        command.error('error: nothing to import; name a file, a folder, - or --from URL', { exitCode: 2 });
      const started = Date.now();
      const inputs = open(paths, command);
      const memory = openMemoryOf(settings, options);
      const isSimple = !options.from && !options.force;
      let found = isSimple ? memory.recallAll(inputs) : undefined;
      if (!found) {
        const { runImport } = await import('./import/run.ts');
        found = await runImport(inputs, settings, options, memory, command);
      }
      if (!found) {
        process.exitCode = 1;
        return;
      }
      const answers = inOrder(
        found,
        inputs.map(({ name }) => name),
      );
      if (options.json) console.log(JSON.stringify(answers.map(toPlain), null, 2));
      else {
        for (const text of describeAnswers(answers)) console.log(text);
        if (inputs.length === 0 && answers.length === 0) console.log(NO_FILES);
        console.log(`${options.dryRun ? 'Nothing was written (--dry-run). ' : ''}${describeTotal(answers, (Date.now() - started) / 1000)}`);
      }
      if (!options.dryRun && writeNeedsDate(answers, NEEDS_DATE_FILE, saidOptions(options, command)))
        console.error(`What needs a date is listed in ${NEEDS_DATE_FILE}.`);
      if (answers.some(({ kind }) => kind === 'refused' || kind === 'needs-a-date')) process.exitCode = 1;
    });
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

/** What was said on the command line and holds for the next import of the same input too. */
function saidOptions(options: ImportCommandOptions, command: Command): string[] {
  const names = ['content', 'format', 'language', 'story', 'method'] as const;
  return names.flatMap((name) => (command.getOptionValueSource(name) === 'cli' ? [`--${name}`, options[name]!] : []));
}

function toPlain({ refusal, notes, ...answer }: Answer): object {
  const plain = { ...answer, notes: notes.map(({ severity, rule, line, found }) => ({ severity, rule, line, text: found })) };
  if (!refusal) return plain;
  const { line, found, expected, fix } = refusal;
  return { ...plain, refusal: { line, found, expected, fix } };
}
