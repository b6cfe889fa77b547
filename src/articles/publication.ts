import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasInterface } from '../interface/strings.ts';
import { canonicalTag } from '../languages/names.ts';
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
  const keys = (path: readonly PropertyKey[]) => keysAt(publicationSchema, path);
  const problems = [
    ...(result.success ? [] : schemaProblems(result.error, data, { file, yaml, firstLine: 1, keysAt: keys })),
    ...checkPublication(data as Partial<PublicationFile>, yaml),
  ];
  return result.success && problems.length === 0 ? { publication: makePublication(result.data, settings), problems } : { problems };
}

function makePublication(file: PublicationFile, settings: Settings): Publication {
  const address = new URL(file.site);
  const base = settings.base === '/' ? normaliseBase(address.pathname) : settings.base;
  return { ...file, site: settings.site ?? address.origin, base };
}

/** What the fields owe to each other; fields of the wrong shape are the schema's to report. */
function checkPublication(data: Partial<PublicationFile>, yaml: string): Problem[] {
  const problems: Problem[] = [];
  const report = (path: PropertyKey[], found: string, expected: string, fix: string): void => {
    const line = locateField(yaml, path, 1);
    problems.push({ severity: 'error', rule: 'publication', file: PUBLICATION_FILE, line, field: path.join('.'), found, expected, fix });
  };
  const editions = (Array.isArray(data.editions) ? data.editions : []).filter((tag) => typeof tag === 'string');
  if (editions.length > 0 && typeof data.mainLanguage === 'string' && !editions.includes(data.mainLanguage)) {
    report(
      ['mainLanguage'],
      showValue(data.mainLanguage),
      `one of the editions (${editions.join(', ')})`,
      'add it to `editions` or choose one of them',
    );
  }
  editions.forEach((tag, index) => {
    if (editions.indexOf(tag) !== index) report(['editions', index], `${tag} a second time`, 'each edition once', 'remove one');
    else if (canonicalTag(tag) === tag && !hasInterface(tag)) {
      report(
        ['editions', index],
        showValue(tag),
        'a language with an interface file',
        `copy src/interface/en.json to src/interface/${tag}.json, translate it and add it to strings.ts`,
      );
    }
  });
  for (const [code, names] of Object.entries(data.subjects ?? {})) {
    if (typeof names !== 'object' || names === null) continue;
    const missing = [...new Set(editions)].filter((tag) => names[tag] === undefined);
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
