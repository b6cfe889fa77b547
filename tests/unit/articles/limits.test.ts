import { describe, expect, it } from 'vitest';
import { findExcess } from '../../../src/articles/read/body-limits.ts';
import { checkContent } from '../../../src/articles/library.ts';
import { writeContent } from '../content.ts';
import { makeSettings } from '../make.ts';
import { expectLinear } from '../../growth.ts';

const PUBLICATION =
  'name: The Quay\nsite: https://quay.example\ntimeZone: UTC\nmainLanguage: en\neditions: [en]\nsubjects: { ports: { en: Ports } }\n';
const STORY = '2025/05/04/quay-open';
const article = (fields: string, body = 'Ships came in.\n') =>
  `---\nheadline: The quay is open\nlanguage: en\nfirstCreated: 2025-05-04T08:00:00Z\n${fields}---\n\n${body}`;

function check(files: Record<string, string>) {
  const contentDir = writeContent({ 'publication.yaml': PUBLICATION, ...files });
  return checkContent(makeSettings({ contentDir })).problems;
}

const checkArticle = (fields: string, body?: string) => check({ [`${STORY}/en.md`]: article(fields, body) });

describe('a text that parsers are slow on', () => {
  const many = (text: string, count: number) => text.repeat(count);
  it.each([
    ['brackets', many('[', 9000)],
    ['closing brackets', many(']', 9000)],
    ['pictures begun', many('![', 9000)],
    ['stars', many('a*', 9000)],
    ['stars between Chinese characters', many('*中', 9000)],
    ['stars and lines', many('*a_ ', 9000)],
    ['backticks', many('`a', 9000)],
    ['tags', many('<b><p>', 9000)],
    ['tags with empty lines', many('<p>\n\n', 9000)],
    ['elements in each other', many('<i>\n\n', 200)],
    ['comments', many('x<!--', 9000)],
    ['entities', many('www.a&b;', 9000)],
    ['quotes', many('> ', 5000)],
    ['quotes without spaces', many('>', 5000)],
    ['lists', many('1. ', 5000)],
    ['lists and quotes', many('* > ', 5000)],
    ['lists by their indentation', Array.from({ length: 150 }, (_, level) => `${'  '.repeat(level)}- a\n`).join('')],
    ['underlines', many('a\n=\n\n', 4000)],
    ['a table', `${many('|a', 200)}\n${many('|-', 200)}\n${many('|\n', 5000)}`],
    ['length', many('word ', 200_000)],
  ])('is reported if there are too many: %s', (_, body) => {
    const problems = checkArticle('', body);
    expect(problems.filter(({ rule }) => rule === 'beyond-limits')).toMatchObject([{ severity: 'error', file: `${STORY}/en.md` }]);
  });

  it('is reported with the line that exceeds the limit', () => {
    expect(findExcess(`One.\n\nTwo.\n\n${many('[', 3000)}\n`, 7)).toMatchObject({ line: 11 });
    expect(findExcess(`One.\n\n${many('<div>\n', 150)}`, 1)).toMatchObject({ line: 103 });
  });
});

describe('one long line', () => {
  it.each(['-', '|-', '=', '>', ' ', '\t', '1', '1.', '+', ':', '# ', '\\'])('of %j is read in linear time', (text) => {
    expectLinear((size) => findExcess(`${text.repeat(size / text.length)}x`, 1), 100_000);
  });
});

describe('a long ordinary article', () => {
  it.each([
    ['prose', 'The ships came in, and *nobody* was [there](https://quay.example).\n\n'.repeat(1500)],
    ['a table', `|Ship|Tons|\n|---|--:|\n${'|**Anna**|12|\n'.repeat(300)}`],
    ['lists', '- one\n  - two\n    - three\n\n'.repeat(800)],
    ['HTML', '<p>One <b>ship</b>.<br><img src="a.png" alt=""></p>\n\n'.repeat(400)],
    ['rules', 'One.\n\n---\n\n'.repeat(300)],
  ])('is within the limits: %s', (_, body) => {
    expect(findExcess(body, 1)).toBeUndefined();
  });
});

describe('front matter', () => {
  it.each([
    ['blank lines', '\n'.repeat(50_000)],
    ['lines of spaces', '   \n'.repeat(20_000)],
    ['line separators', `edNote: ${'\u2028'.repeat(20_000)}x\n`],
    ['comments', '# x\n'.repeat(20_000)],
  ])('of many %s is read', (_, fields) => {
    const problems = checkArticle(fields);
    expect(problems).toEqual([]);
  });

  it('with thousands of unknown fields: lists the first ones and counts the rest', () => {
    const problems = checkArticle(Array.from({ length: 5000 }, (_, number) => `quay${number}: 1\n`).join(''));
    expect(problems).toHaveLength(51);
    expect(problems[50]).toMatchObject({ rule: 'more-problems', line: 55, found: '4950 more problems of this kind from here on' });
  });

  it.each([
    ['subjects', `subjects: [${Array.from({ length: 5000 }, (_, number) => `port${number}`).join(', ')}]\n`],
    ['wrong entries', `corrections: [${'{ at: 1 }, '.repeat(3000)}]\n`],
    ['pictures', `images: [${'{ src: a.png, alt: a }, '.repeat(3000)}]\n`],
    ['long keys', `${Array.from({ length: 100 }, (_, number) => `${'k'.repeat(900)}${number}: 1\n`).join('')}`],
    ['a very long key', `"${'k'.repeat(100_000)}": 1\n`],
  ])('with thousands of %s is checked', (_, fields) => {
    const problems = checkArticle(fields);
    expect(problems.length).toBeGreaterThan(0);
    for (const { found, fix, expected } of problems) expect(Math.max(found.length, fix!.length, expected!.length)).toBeLessThan(6000);
  });

  it.each([
    ['lists', `subjects: ${'['.repeat(20_000)}\n`],
    ['blocks', `subjects: ${'{a: '.repeat(20_000)}\n`],
    ['dashes', `subjects:\n  ${'- '.repeat(20_000)}x\n`],
    ['closed lists', `subjects: ${'['.repeat(5000)}${']'.repeat(5000)}\n`],
    ['anchors', `edNote: &a [x]\nby: [*a, *a]\n`],
    ['size', `edNote: ${'x'.repeat(300_000)}\n`],
  ])('with too many or too deeply nested %s is an error that names them', (_, fields) => {
    const problems = checkArticle(fields);
    expect(problems).toMatchObject([{ severity: 'error', rule: 'front-matter' }]);
  });
});

describe('publication.yaml', () => {
  it.each([
    ['unknown fields', Array.from({ length: 5000 }, (_, number) => `quay${number}: 1\n`).join('')],
    ['depth', `tagline: ${'['.repeat(20_000)}\n`],
    ['a subject that no file system takes', ''],
  ])('with %s is an error that names it', (_, more) => {
    const subjects = more === '' ? `subjects: { ${'p'.repeat(300)}: { en: Ports } }\n` : '';
    const start = subjects ? PUBLICATION.replace(/subjects.*\n/, subjects) : PUBLICATION;
    const problems = check({ 'publication.yaml': start + more });
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(60);
    expect(problems[0]).toMatchObject({ severity: 'error', file: 'publication.yaml' });
  });

  it('is an error if the interface lacks words of an edition', () => {
    const problems = check({
      'publication.yaml': PUBLICATION.replace('[en]', '[en, es]').replace('en: Ports', 'en: Ports, es: Puertos'),
    });
    expect(problems).toMatchObject([{ file: 'publication.yaml', line: 5, field: 'editions.1' }]);
  });
});

describe('names that are too long for file systems', () => {
  it.each([
    ['Latin letters', 'Quay '.repeat(60)],
    ['Chinese characters', '港'.repeat(90)],
    ['ligatures that Unicode takes apart', 'ﷺ'.repeat(12)],
  ])('are found in places: %s', (_, place) => {
    expect(checkArticle(`located: ${place}\n`)).toMatchObject([{ rule: 'name-too-long', line: 5, field: 'located' }]);
  });

  it('are found in slugs', () => {
    const problems = check({ [`2025/05/04/${'q'.repeat(230)}/en.md`]: article('') });
    expect(problems).toMatchObject([{ rule: 'name-too-long', line: 1 }]);
  });

  it('are not reported if they have a usual length', () => {
    expect(checkArticle('located: Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch\n')).toEqual([]);
  });
});
