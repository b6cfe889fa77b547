import { hasInterface, interfaceGaps } from '../../interface/strings.ts';
import { canonicalTag } from '../../languages/names.ts';
import { decodeText } from './decode.ts';
import { keysAt } from '../model/fields.ts';
import { parseYaml } from './front-matter.ts';
import { Fault } from '../../findings/fault.ts';
import { fieldLocator } from './locate.ts';
import { MOST_PROBLEMS, moreProblems, shorten, showList, showValue, type Finding } from '../../findings/finding.ts';
import { PUBLICATION_FILE, readPublicationFile } from './publication-file.ts';
import { publicationSchema, type PublicationFile } from '../model/publication-schema.ts';
import { FileFault } from '../../files/regular-file.ts';
import type { LineOf } from '../checks/context.ts';
import { schemaProblems } from '../checks/schema.ts';
import type { Settings } from '../model/settings.ts';
import { normaliseBase } from '../model/urls.ts';
import type { Publication } from '../model/publication.ts';

/**
 * Reads `publication.yaml` of a content folder.
 *
 * @returns the publication, or what is wrong with the file
 */
export function readPublication(settings: Settings): { publication?: Publication; problems: Finding[] } {
  const file = PUBLICATION_FILE;
  const problem = (line: number, found: string, expected: string, fix: string): { problems: Finding[] } => ({
    problems: [{ severity: 'error', rule: 'publication', file, line, found, expected, fix }],
  });

  let yaml: string;
  let data: unknown;
  try {
    yaml = decodeText(readPublicationFile(settings.contentDir));
    data = parseYaml(yaml, 1);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    if (error instanceof FileFault && error.kind === 'missing') {
      return problem(
        1,
        'no such file',
        `a publication.yaml in ${settings.contentDir}`,
        'write one with name, site, timeZone, mainLanguage, editions and subjects, or name another folder with --content',
      );
    }
    return problem(error.line, error.found, error.expected, error.found.includes('UTF-8') ? 'save it as UTF-8' : error.fix);
  }
  const lineOf = fieldLocator(yaml, 1);
  const result = publicationSchema.safeParse(data);
  const keys = (path: readonly PropertyKey[]) => keysAt(publicationSchema, path);
  const problems = [
    ...(result.success ? [] : schemaProblems(result.error, data, { file, lineOf, keysAt: keys })),
    ...checkPublication(data as Partial<PublicationFile>, lineOf),
  ];
  return result.success && problems.length === 0 ? { publication: makePublication(result.data, settings), problems } : { problems };
}

function makePublication(file: PublicationFile, settings: Settings): Publication {
  const address = new URL(file.site);
  const base = settings.base === '/' ? normaliseBase(address.pathname) : settings.base;
  return { ...file, site: settings.site ?? address.origin, base };
}

/** Checks rules between fields. The schema reports fields of the wrong shape. */
function checkPublication(data: Partial<PublicationFile>, lineOf: LineOf): Finding[] {
  const problems: Finding[] = [];
  let count = 0;
  const report = (path: PropertyKey[], found: string, expected: string, fix: string): void => {
    if (++count > MOST_PROBLEMS) return;
    const field = path.map((key) => shorten(String(key))).join('.');
    problems.push({ severity: 'error', rule: 'publication', file: PUBLICATION_FILE, line: lineOf(path), field, found, expected, fix });
  };
  const editions = (Array.isArray(data.editions) ? data.editions : []).filter((tag) => typeof tag === 'string');
  if (editions.length > 0 && typeof data.mainLanguage === 'string' && !editions.includes(data.mainLanguage)) {
    report(
      ['mainLanguage'],
      showValue(data.mainLanguage),
      `one of the editions (${showList(editions)})`,
      'add it to `editions` or choose one of them',
    );
  }
  const seen = new Set<string>();
  editions.forEach((tag, index) => {
    const isSecond = seen.has(tag);
    seen.add(tag);
    if (isSecond) report(['editions', index], `${shorten(tag)} a second time`, 'each edition once', 'remove one of them');
    else if (canonicalTag(tag) === tag && !hasInterface(tag)) {
      report(
        ['editions', index],
        showValue(tag),
        'a language with an interface file',
        `copy src/interface/en.json to src/interface/${tag}.json, translate it and add it to strings.ts`,
      );
    } else if (canonicalTag(tag) === tag && interfaceGaps(tag).length > 0) {
      report(
        ['editions', index],
        `${showValue(tag)}, whose interface file lacks ${showList(interfaceGaps(tag).map((key) => `\`${key}\``))}`,
        'a language whose interface file is complete',
        `add what is missing to src/interface/${tag.split('-', 1)[0]!}.json`,
      );
    }
  });
  for (const [code, names] of Object.entries(data.subjects ?? {})) {
    if (typeof names !== 'object' || names === null) continue;
    const missing = [...seen].filter((tag) => names[tag] === undefined);
    if (missing.length > 0) {
      report(
        ['subjects', code],
        `no name for ${showList(missing)}`,
        'a name in the language of every edition',
        `add ${showList(missing.map((tag) => `\`${tag}: …\``))}`,
      );
    }
  }
  if (count > MOST_PROBLEMS) problems.push({ ...moreProblems(count - MOST_PROBLEMS), file: PUBLICATION_FILE, line: 1 });
  return problems;
}
