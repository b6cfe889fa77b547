import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasInterface } from '../interface/strings.ts';
import { keysAt } from './fields.ts';
import { FrontMatterError, parseYaml } from './front-matter.ts';
import { locateField } from './locate.ts';
import { showValue, type Problem } from './problem.ts';
import { publicationSchema, type PublicationFile } from './publication-schema.ts';
import { schemaProblems } from './schema-problems.ts';
import { normaliseBase, type Settings } from './settings.ts';

export const PUBLICATION_FILE = 'publication.yaml';

/**
 * Reads `publication.yaml` of a content folder.
 *
 * @returns the publication, or the problems that keep it from being one
 */
export function readPublication(settings: Settings): { publication?: Publication; problems: Problem[] } {
  const file = PUBLICATION_FILE;
  const problem = (line: number, found: string, expected: string, fix: string): { problems: Problem[] } => ({
    problems: [{ severity: 'error', rule: 'publication', file, line, found, expected, fix }],
  });

  let yaml: string;
  try {
    yaml = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(settings.contentDir, file))).replaceAll('\r\n', '\n');
  } catch (error) {
    return error instanceof TypeError
      ? problem(1, 'bytes that are not UTF-8', 'a file in UTF-8', 'save it as UTF-8')
      : problem(
          1,
          'no such file',
          `a publication.yaml in ${settings.contentDir}`,
          'write one with name, site, timeZone, mainLanguage, editions and subjects, or name another folder with --content',
        );
  }
  let data: unknown;
  try {
    data = parseYaml(yaml, 1);
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    return problem(error.line, error.found, error.expected, error.fix);
  }
  const result = publicationSchema.safeParse(data);
  if (!result.success) {
    const keys = (path: readonly PropertyKey[]) => keysAt(publicationSchema, path);
    return { problems: schemaProblems(result.error, data, { file, yaml, firstLine: 1, keysAt: keys }) };
  }
  const problems = checkPublication(result.data, yaml);
  if (problems.length > 0) return { problems };
  return { publication: makePublication(result.data, settings), problems: [] };
}

function makePublication(file: PublicationFile, settings: Settings): Publication {
  const address = new URL(file.site);
  const base = settings.base === '/' ? normaliseBase(address.pathname) : settings.base;
  return { ...file, site: settings.site ?? address.origin, base };
}

function checkPublication(data: PublicationFile, yaml: string): Problem[] {
  const problems: Problem[] = [];
  const report = (path: PropertyKey[], found: string, expected: string, fix: string): void => {
    problems.push({
      severity: 'error',
      rule: 'publication',
      file: PUBLICATION_FILE,
      line: locateField(yaml, path, 1),
      field: path.join('.'),
      found,
      expected,
      fix,
    });
  };
  if (!data.editions.includes(data.mainLanguage)) {
    report(
      ['mainLanguage'],
      showValue(data.mainLanguage),
      `one of the editions (${data.editions.join(', ')})`,
      'add it to `editions` or choose one of them',
    );
  }
  data.editions.forEach((tag, index) => {
    if (data.editions.indexOf(tag) !== index) report(['editions', index], `${tag} a second time`, 'each edition once', 'remove one');
    if (!hasInterface(tag)) {
      report(
        ['editions', index],
        showValue(tag),
        'a language with an interface file',
        `copy src/interface/en.json to src/interface/${tag}.json and translate it`,
      );
    }
  });
  for (const [code, names] of Object.entries(data.subjects)) {
    const missing = data.editions.filter((tag) => !names[tag]);
    if (missing.length > 0) {
      report(
        ['subjects', code],
        `no name for ${missing.join(', ')}`,
        'a name in every edition’s language',
        `add ${missing.map((tag) => `\`${tag}: …\``).join(', ')}`,
      );
    }
  }
  return problems;
}

/** `publication.yaml`, checked, with the address resolved: `site` is an origin, `base` the path under it. */
export type Publication = Omit<PublicationFile, 'site'> & {
  /** Origin: `https://news.example` */
  site: string;
  /** Path that the site is served under, with `/` at both ends. */
  base: string;
};
