import type { LanguageFacts } from './languages.ts';
import type { Text } from './texts.ts';

/** Names in the articles, by what marks them in the language's script: capitals, katakana, dots, or a title before them. */
export function namesOf(texts: readonly Text[], language: string, { titles }: LanguageFacts): string[] {
  return [...new Set(texts.flatMap(({ body }) => findNames(body, language, titles)))];
}

function findNames(body: string, language: string, titles: readonly string[]): string[] {
  if (language === 'ja') return body.match(/[\u30a1-\u30fa\u30fc]{3,}[・][\u30a1-\u30fa\u30fc]{3,}/g) ?? [];
  if (language === 'zh')
    return (
      body
        .match(/(?<=[\p{P}\s]|^)\p{Script=Han}{2,4}·\p{Script=Han}{2,4}(?=[\p{P}\s]|$|[说在的表])/gu)
        ?.map((name) => name.replace(/[说在的表]$/u, '')) ?? []
    );
  if (language === 'ar')
    return [...body.matchAll(new RegExp(`(?<=\\s)(?:${titles.join('|')}) (\\p{L}{3,} \\p{L}{4,})(?=[\\s\\p{P}])`, 'gu'))].map(
      ([, name]) => name!,
    );
  return body.match(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}{2,} \p{Lu}\p{Ll}{3,}(?= [\p{Ll}]|[.,])/gu) ?? [];
}

/** The last part of a name. */
export function lastPart(name: string): string {
  return name.split(/[·・ ]/).at(-1)!;
}
