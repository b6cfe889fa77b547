import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../model/article.ts';
import type { Finding } from '../../findings/finding.ts';
import { publicationState } from '../model/publishable.ts';
import type { Settings } from '../model/settings.ts';

/**
 * Finds problems between articles: two originals in a story, a translation without its source, one identifier on two
 * articles, a published translation of an original that is held back.
 *
 * @param findFieldLine finds the line of a field in an article's file; called only for problems
 */
export function checkTogether(articles: readonly Article[], settings: Settings, findFieldLine: FindFieldLine): Finding[] {
  return [...duplicateUris(articles, findFieldLine), ...storyProblems(articles, settings, findFieldLine)];
}

function storyProblems(articles: readonly Article[], { contentDir, now }: Settings, findFieldLine: FindFieldLine): Finding[] {
  const stories = Map.groupBy(articles, ({ story }) => story);
  return [...stories.values()].flatMap((versions) => {
    const originals = versions.filter(({ translation }) => translation === undefined);
    const problems: Finding[] = originals.slice(1).map((second) => ({
      severity: 'error',
      rule: 'two-originals',
      file: second.file,
      line: findFieldLine(second, ['translation']),
      field: 'translation',
      found: `a second original; ${originals[0]!.file} is one too`,
      expected: 'one original per story; every other version says how it was translated',
      fix: 'add a `translation:` block to one of them',
    }));
    for (const version of versions) {
      const source = version.translation && versions.find(({ language }) => language === version.translation!.sourceLanguage);
      const sourceFile = `${version.story}/${version.translation?.sourceLanguage}.md`;
      // A source with errors is not missing.
      if (version.translation && !source && !existsSync(join(contentDir, sourceFile))) {
        problems.push({
          severity: 'note',
          rule: 'source-not-here',
          file: version.file,
          line: findFieldLine(version, ['translation', 'sourceLanguage']),
          field: 'translation.sourceLanguage',
          found: `a translation from ${version.translation.sourceLanguage}, which this story does not have`,
          expected: 'the original in the same story, so that readers can compare',
          fix: `add ${sourceFile} if you have it`,
        });
      }
      if (source && publicationState(source, now) !== 'published' && publicationState(version, now) === 'published') {
        problems.push({
          severity: 'warning',
          rule: 'original-held-back',
          file: version.file,
          line: findFieldLine(version, ['pubStatus']),
          field: 'pubStatus',
          found: `a published translation of ${source.file}, which is ${describeState(source)}`,
          expected: 'a translation to be held back with its original',
          fix: 'give it the same `pubStatus` and `embargoedUntil`',
        });
      }
    }
    return problems;
  });
}

function duplicateUris(articles: readonly Article[], findFieldLine: FindFieldLine): Finding[] {
  const first = new Map<string, Article>();
  return articles.flatMap((article): Finding[] => {
    if (article.uri === undefined) return [];
    const other = first.get(article.uri);
    if (!other) {
      first.set(article.uri, article);
      return [];
    }
    return [
      {
        severity: 'error',
        rule: 'duplicate-uri',
        file: article.file,
        line: findFieldLine(article, ['uri']),
        field: 'uri',
        found: `${article.uri}, which ${other.file} has too`,
        expected: 'a different identifier for each article',
        fix: 'remove one of the two files, or correct the identifier',
      },
    ];
  });
}

function describeState(article: Article): string {
  return article.pubStatus === 'usable' ? `embargoed until ${article.embargoedUntil ?? ''}` : article.pubStatus;
}

export type FindFieldLine = (article: Article, path: readonly PropertyKey[]) => number;
