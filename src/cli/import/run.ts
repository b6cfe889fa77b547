import type { Command } from 'commander';
import { readPublication } from '../../articles/read/publication.ts';
import type { Publication } from '../../articles/model/publication.ts';
import type { Settings } from '../../articles/model/settings.ts';
import { reportText } from '../../desk/reporters/text.ts';
import type { Answer } from '../../intake/store/answer.ts';
import { fetchDocument } from '../../intake/receive/fetch.ts';
import { findFormat } from '../../intake/formats/all.ts';
import { importInputs } from '../../intake/import.ts';
import type { ImportOptions } from '../../intake/import-options.ts';
import type { ImportMemory } from '../../intake/remember/memory.ts';
import type { Input } from '../../intake/receive/inputs.ts';
import { readMoment } from '../../intake/moments/moment.ts';
import { Fault } from '../../findings/fault.ts';
import type { ImportCommandOptions } from './options.ts';
import { openImportBar, type ImportBar } from './progress.ts';

/**
 * Imports files and fetched documents, and shows the progress on a terminal.
 *
 * @param inputs files; fetched documents are added to them
 * @returns the answers in the order of processing; undefined if the publication has errors, which are then reported
 */
export async function runImport(inputs: Input[], { settings, options, memory, command }: ImportRun): Promise<Answer[] | undefined> {
  const { publication, problems } = readPublication(settings);
  if (!publication) {
    console.error(reportText(problems));
    return undefined;
  }
  const importOptions = readOptions(options, publication, command);
  const answers: Answer[] = [];
  inputs.push(...(await fetchAll(options.from ?? [], answers)));
  const isShown = process.stderr.isTTY && inputs.length > 1 && !options.json;
  // Start the bar with the first input: reading a large content folder before it would distort the pace.
  let bar: ImportBar | undefined;
  importInputs(inputs, {
    publication,
    settings,
    options: { ...importOptions, memory },
    onAnswer: (answer) => void answers.push(answer),
    onInput(state) {
      if (isShown) (bar ??= openImportBar(inputs.length)).move(state);
    },
  });
  bar?.stop();
  return answers;
}

async function fetchAll(addresses: readonly string[], answers: Answer[]): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const address of addresses) {
    try {
      const { bytes, address: reached, contentType } = await fetchDocument(address);
      const declared = /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
      inputs.push({ name: address, address: reached, declared, read: () => bytes });
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      answers.push({ input: address, line: 1, kind: 'refused', notes: [], refusal: error });
    }
  }
  return inputs;
}

function readOptions(options: ImportCommandOptions, { timeZone, editions }: Publication, command: Command): ImportOptions {
  const { language, date, story, method, force, dryRun } = options;
  if (language !== undefined && !editions.includes(language))
    command.error(`error: --language is ${language}; expected one of ${editions.join(', ')}`, { exitCode: 2 });
  const read = date === undefined ? undefined : readMoment(date, { zone: timeZone });
  if (read && 'problem' in read)
    command.error(`error: --date is ${read.problem}; expected a date such as 2026-11-22T08:00:00+07:00`, { exitCode: 2 });
  return {
    language,
    story,
    method,
    force,
    dryRun,
    date: read && 'moment' in read ? read.moment : undefined,
    format: options.format === undefined ? undefined : findFormat(options.format),
  };
}

interface ImportRun {
  settings: Settings;
  options: ImportCommandOptions;
  memory: ImportMemory;
  command: Command;
}
