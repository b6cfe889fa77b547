/**
 * Checks rules between fields of front matter. They are not part of the schema because zod skips them while a field is
 * missing or wrong, and an editor wants to see all problems at once.
 *
 * @param data front matter of any shape
 * @returns the fields that are wrong and what was expected
 */
export function checkRelations(data: unknown): Relation[] {
  if (!isBlock(data)) return [];
  const { firstCreated, versionCreated, language, translation } = data;
  const found: Relation[] = [];
  const [first, version] = [parse(firstCreated), parse(versionCreated)];
  if (first !== undefined && version !== undefined && version < first) {
    found.push({ path: ['versionCreated'], expected: `a moment not before \`firstCreated\` (${String(firstCreated)})` });
  }
  if (!isBlock(translation)) return found;
  if (typeof language === 'string' && translation['sourceLanguage'] === language) {
    found.push({ path: ['translation', 'sourceLanguage'], expected: 'a language other than the article’s own' });
  }
  for (const [present, missing] of [['reviewed', 'revPerson'] as const, ['revPerson', 'reviewed'] as const]) {
    if (translation[present] === undefined || translation[missing] !== undefined) continue;
    found.push({
      path: ['translation', present],
      expected: `\`${missing}\` together with \`${present}\`: a review needs a person and a day`,
    });
  }
  if (translation['method'] === 'human' && translation['postEditing'] !== undefined) {
    found.push({
      path: ['translation', 'postEditing'],
      expected: 'no `postEditing` on a human translation: it says what a person did to a machine’s output',
    });
  }
  return found;
}

function parse(moment: unknown): number | undefined {
  const time = typeof moment === 'string' ? Date.parse(moment) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

function isBlock(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

export interface Relation {
  path: string[];
  expected: string;
}
