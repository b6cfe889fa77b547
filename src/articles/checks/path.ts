import { canonicalTag } from '../../languages/names.ts';
import { dayIn, isMoment } from '../model/dates.ts';
import { byteLength, LONGEST_NAME } from '../model/names.ts';
import { nearestWord } from '../../findings/nearest-word.ts';
import { isPlaceTooLong } from '../model/places.ts';
import { shorten, showList, showValue, type Finding } from '../../findings/finding.ts';
import type { CheckContext } from './context.ts';
import type { FrontMatter } from '../model/schema.ts';

/**
 * Checks an article against its path: the file must be named after its language, which must be an edition, and the folder
 * after its day.
 *
 * @param path the match of `STORY_FILE` with the file’s path
 */
export function checkPath(fields: Partial<FrontMatter>, path: RegExpExecArray, context: CheckContext): Finding[] {
  const [, year, month, day, slug, name] = path;
  return [
    ...checkLanguage(fields, name!, context),
    ...checkPlaceLength(fields, context),
    ...checkSlugLength(slug!),
    ...checkDay(fields, `${year}-${month}-${day}`, context),
  ];
}

function checkLanguage({ language }: Partial<FrontMatter>, name: string, { publication, lineOf }: CheckContext): Finding[] {
  const fileTag = canonicalTag(name);
  if (typeof language === 'string' && language !== name) {
    return [
      {
        severity: 'error',
        rule: 'language-and-file-name',
        line: lineOf(['language']),
        field: 'language',
        found: `\`language: ${shorten(language)}\` in ${name}.md`,
        expected: 'the file’s name to be the language',
        fix: `rename the file to ${shorten(language)}.md or write \`language: ${fileTag ?? name}\``,
      },
    ];
  } else if (typeof language === 'string' && !publication.editions.includes(language)) {
    const nearest = nearestWord(language, publication.editions);
    return [
      {
        severity: 'error',
        rule: 'no-such-edition',
        line: lineOf(['language']),
        field: 'language',
        found: showValue(language),
        expected: `one of the editions: ${showList(publication.editions)}`,
        fix: `add ${shorten(language)} to \`editions\` in publication.yaml${nearest ? `, or did you mean ${nearest}?` : ''}`,
      },
    ];
  }
  return [];
}

function checkPlaceLength({ located }: Partial<FrontMatter>, { lineOf }: CheckContext): Finding[] {
  if (typeof located === 'string' && isPlaceTooLong(located)) {
    return [
      {
        severity: 'error',
        rule: 'name-too-long',
        line: lineOf(['located']),
        field: 'located',
        found: `a place of ${byteLength(located)} bytes, ${showValue(located)}`,
        expected: `a place whose address has at most ${LONGEST_NAME} bytes`,
        fix: 'write only the name of the place',
      },
    ];
  }
  return [];
}

function checkSlugLength(slug: string): Finding[] {
  if (slug.length > LONGEST_NAME) {
    return [
      {
        severity: 'error',
        rule: 'name-too-long',
        line: 1,
        found: `a slug of ${slug.length} letters`,
        expected: `at most ${LONGEST_NAME}`,
        fix: 'rename the story’s folder',
      },
    ];
  }
  return [];
}

function checkDay({ firstCreated }: Partial<FrontMatter>, folderDay: string, { publication, lineOf }: CheckContext): Finding[] {
  if (typeof firstCreated !== 'string' || !isMoment(firstCreated)) return [];
  const ownDay = dayIn(Date.parse(firstCreated), publication.timeZone);
  if (ownDay !== folderDay) {
    return [
      {
        severity: 'error',
        rule: 'day-and-folder',
        line: lineOf(['firstCreated']),
        field: 'firstCreated',
        found: `${firstCreated}, which is ${ownDay} in ${publication.timeZone}`,
        expected: `the folder’s day, ${folderDay}`,
        fix: `move the story to ${ownDay.replaceAll('-', '/')}/ or correct the date`,
      },
    ];
  }
  return [];
}
