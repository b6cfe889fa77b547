import { canonicalTag } from '../../languages/names.ts';
import { dayIn, isMoment } from '../model/dates.ts';
import { byteLength, LONGEST_NAME } from '../model/names.ts';
import { nearestWord } from '../../findings/nearest-word.ts';
import { isPlaceTooLong } from '../model/places.ts';
import { shorten, showList, showValue } from '../../findings/finding.ts';
import type { Publication } from '../model/publication.ts';
import type { LineOf, Report } from './report.ts';
import type { FrontMatter } from '../model/schema.ts';

/**
 * Checks an article against its path: the file must be named after its language, which must be an edition, and the folder
 * after its day.
 *
 * @param place what `STORY_FILE` made of the file's path
 */
export function checkPath(
  fields: Partial<FrontMatter>,
  path: RegExpExecArray,
  publication: Publication,
  lineOf: LineOf,
  report: Report,
): void {
  const [, year, month, day, , name] = path;
  const fileTag = canonicalTag(name!);
  const { language, firstCreated } = fields;
  if (typeof language === 'string' && language !== name) {
    report({
      severity: 'error',
      rule: 'language-and-file-name',
      line: lineOf(['language']),
      field: 'language',
      found: `\`language: ${shorten(language)}\` in ${name}.md`,
      expected: 'the file’s name to be the language',
      fix: `rename the file to ${shorten(language)}.md or write \`language: ${fileTag ?? name}\``,
    });
  } else if (typeof language === 'string' && !publication.editions.includes(language)) {
    const nearest = nearestWord(language, publication.editions);
    report({
      severity: 'error',
      rule: 'no-such-edition',
      line: lineOf(['language']),
      field: 'language',
      found: showValue(language),
      expected: `one of the editions: ${showList(publication.editions)}`,
      fix: `add ${shorten(language)} to \`editions\` in publication.yaml${nearest ? `, or did you mean ${nearest}?` : ''}`,
    });
  }
  const { located } = fields;
  if (typeof located === 'string' && isPlaceTooLong(located)) {
    report({
      severity: 'error',
      rule: 'name-too-long',
      line: lineOf(['located']),
      field: 'located',
      found: `a place of ${byteLength(located)} bytes, ${showValue(located)}`,
      expected: `a place whose address has at most ${LONGEST_NAME} bytes`,
      fix: 'write only the name of the place',
    });
  }
  const slug = path[4]!;
  if (slug.length > LONGEST_NAME) {
    report({
      severity: 'error',
      rule: 'name-too-long',
      line: 1,
      found: `a slug of ${slug.length} letters`,
      expected: `at most ${LONGEST_NAME}`,
      fix: 'rename the story’s folder',
    });
  }
  if (typeof firstCreated !== 'string' || !isMoment(firstCreated)) return;
  const folderDay = `${year}-${month}-${day}`;
  const ownDay = dayIn(Date.parse(firstCreated), publication.timeZone);
  if (ownDay !== folderDay) {
    report({
      severity: 'error',
      rule: 'day-and-folder',
      line: lineOf(['firstCreated']),
      field: 'firstCreated',
      found: `${firstCreated}, which is ${ownDay} in ${publication.timeZone}`,
      expected: `the folder’s day, ${folderDay}`,
      fix: `move the story to ${ownDay.replaceAll('-', '/')}/ or correct the date`,
    });
  }
}
