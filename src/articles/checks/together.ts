import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../model/article.ts';
import { decodeText } from '../read/decode.ts';
import { splitFrontMatter } from '../read/front-matter.ts';
import { Fault } from '../../findings/fault.ts';
import { locateField } from '../read/locate.ts';
import type { Problem } from '../../findings/finding.ts';
import { publicationState } from '../model/publishable.ts';
import { LARGEST_ARTICLE } from '../read/article.ts';
import { readRegularFile } from '../../files/regular-file.ts';
import type { Settings } from '../model/settings.ts';

/**
 * What only shows when articles are seen together: two originals, a translation without its source,
 * one identifier on two articles, an original that is held back while its translation is not.
 *
 */
export function checkTogether(articles: readonly Article[], settings: Settings): Problem[] {
  return [...duplicateUris(articles, settings), ...storyProblems(articles, settings)];
}

function storyProblems(articles: readonly Article[], { contentDir, now }: Settings): Problem[] {
  const stories = Map.groupBy(articles, ({ story }) => story);
  return [...stories.values()].flatMap((versions) => {
    const originals = versions.filter(({ translation }) => translation === undefined);
    const problems: Problem[] = originals.slice(1).map((second) => ({
      severity: 'error',
      rule: 'two-originals',
      file: second.file,
      line: lineOf(second, ['translation'], contentDir),
      field: 'translation',
      found: `a second original beside ${originals[0]!.file}`,
      expected: 'one original in a story; every other version says how it was translated',
      fix: 'add a `translation:` block to one of them',
    }));
    for (const version of versions) {
      const source = version.translation && versions.find(({ language }) => language === version.translation!.sourceLanguage);
      const sourceFile = `${version.story}/${version.translation?.sourceLanguage}.md`;
      // A source that is there but has errors of its own is not missing.
      if (version.translation && !source && !existsSync(join(contentDir, sourceFile))) {
        problems.push({
          severity: 'note',
          rule: 'source-not-here',
          file: version.file,
          line: lineOf(version, ['translation', 'sourceLanguage'], contentDir),
          field: 'translation.sourceLanguage',
          found: `a translation from ${version.translation.sourceLanguage}, which this story does not have`,
          expected: 'the original beside it, so that readers can compare',
          fix: `add ${sourceFile} if you have it`,
        });
      }
      if (source && publicationState(source, now) !== 'published' && publicationState(version, now) === 'published') {
        problems.push({
          severity: 'warning',
          rule: 'original-held-back',
          file: version.file,
          line: lineOf(version, ['pubStatus'], contentDir),
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

function duplicateUris(articles: readonly Article[], { contentDir }: Settings): Problem[] {
  const first = new Map<string, Article>();
  return articles.flatMap((article): Problem[] => {
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
        line: lineOf(article, ['uri'], contentDir),
        field: 'uri',
        found: `${article.uri}, which ${other.file} has too`,
        expected: 'an identifier of its own for each article',
        fix: 'remove one of the two files, or correct the identifier',
      },
    ];
  });
}

/** Articles do not hold their YAML; it is read again, once something is wrong. */
function lineOf(article: Article, path: string[], contentDir: string): number {
  try {
    const decoded = decodeText(readRegularFile(contentDir, article.file, LARGEST_ARTICLE));
    return 'text' in decoded ? locateField(splitFrontMatter(decoded.text).yaml, path, 2) : 1;
  } catch (error) {
    // It was changed since.
    if (error instanceof Fault) return 1;
    throw error;
  }
}

function describeState(article: Article): string {
  return article.pubStatus === 'usable' ? `embargoed until ${article.embargoedUntil ?? ''}` : article.pubStatus;
}
