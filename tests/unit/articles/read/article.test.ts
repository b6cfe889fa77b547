import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPictures } from '../../../../src/body/images.ts';
import { readArticle, readBody } from '../../../../src/articles/read/article.ts';
import { makePublication } from '../../make.ts';
import { articleText, writeContent } from '../../content.ts';

const FOLDER = '2024/03/26/story';
const FILE = `${FOLDER}/en.md`;

function read(text: string | Buffer, file = FILE) {
  const folder = writeContent({ [file]: text });
  return { folder, ...readArticle(file, folder, makePublication()) };
}

describe('an article', () => {
  it('has its defaults filled in', () => {
    expect(read(articleText()).article).toMatchObject({
      version: 1,
      versionCreated: '2024-03-26T14:05:00+07:00',
      pubStatus: 'usable',
      subjects: [],
      story: FOLDER,
      file: FILE,
      time: Date.UTC(2024, 2, 26, 7, 5),
    });
  });

  it('keeps dates as they were written', () => {
    expect(read(articleText('embargoedUntil: 2024-03-27T00:00:00-05:00')).article?.embargoedUntil).toBe('2024-03-27T00:00:00-05:00');
  });

  it.each([
    ['LF', articleText()],
    ['CRLF', articleText().replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${articleText()}`],
    ['both', `\ufeff${articleText().replaceAll('\n', '\r\n')}`],
    ['letters outside the basic plane', articleText('by: 😀 Someone')],
  ])('returns its body from a file with %s', (_name, text) => {
    const { article, folder } = read(text);
    expect(readBody(article!, folder)).toBe('\nA short text.\n');
  });

  it('has a different digest if any byte changes, and otherwise the same', () => {
    const digest = read(articleText()).article!.digest;
    expect(read(articleText()).article!.digest).toBe(digest);
    expect(read(articleText('', 'A short text!')).article!.digest).not.toBe(digest);
  });

  it('is not read from a file that is no longer UTF-8', () => {
    const { article, folder } = read(articleText());
    writeFileSync(join(folder, FILE), Buffer.from([0xff]));
    expect(() => readBody(article!, folder)).toThrow(FILE);
  });
});

describe('the pictures of a body', () => {
  it.each([
    ['a picture', '![A harbour](photo.jpg)', ['photo.jpg']],
    ['../', '![A harbour](./photo.jpg)', ['photo.jpg']],
    ['an encoded space', '![A harbour](my%20photo.jpg)', ['my photo.jpg']],
    ['angle brackets', '![A harbour](<my photo.jpg>)', ['my photo.jpg']],
    ['a title', '![A harbour](photo.jpg "At dawn")', ['photo.jpg']],
    ['brackets in the description', '![A [small] harbour](photo.jpg)', ['photo.jpg']],
    ['a reference', '![A harbour][dawn]\n\n[dawn]: photo.jpg', ['photo.jpg']],
    ['HTML', '<img src="photo.jpg" alt="A harbour">', ['photo.jpg']],
    ['an address', '![A harbour](https://other.example/photo.jpg)', []],
    ['a way up', '![A harbour](../other/photo.jpg)', []],
    ['an encoded way up', '![A harbour](%2e%2e/other/photo.jpg)', []],
    ['an absolute path', '![A harbour](/etc/photo.jpg)', []],
  ])('are found in %s', (_name, body, pictures) => {
    expect(findPictures(body)).toEqual(pictures);
  });

  it('may have a percent sign in their names', () => {
    expect(() => read(articleText('', '![Up 100%](100%.jpg)'))).not.toThrow();
  });
});

describe('hostile front matter', () => {
  it('cannot name a picture by a link out of the content folder', () => {
    const outside = join(writeContent({ 'photo.jpg': 'secret' }), 'photo.jpg');
    const folder = writeContent({ [FILE]: articleText('images: [{ src: photo.jpg, alt: x }]') });
    symlinkSync(outside, join(folder, FOLDER, 'photo.jpg'));
    expect(readArticle(FILE, folder, makePublication()).problems.map(({ rule }) => rule)).toEqual(['no-such-picture']);
  });

  it.each([
    ['refers to itself', 'unknown: &a [*a]'],
    ['expands to a huge size', bomb(8)],
    ['is nested ten thousand deep', `unknown: ${'['.repeat(10_000)}${']'.repeat(10_000)}`],
  ])('that %s is reported', (_name, lines) => {
    const { article, problems } = read(articleText(lines));
    expect(article).toBeUndefined();
    expect(problems).not.toEqual([]);
    expect(problems.every(({ found }) => found.length < 300)).toBe(true);
  });

  it.each(['fr_FR', 'not a tag', 'french!', '', '_'])('with the language %j is reported, whatever the text', (language) => {
    const body = 'The minister said on Tuesday that work on the new harbour would begin before the end of the year. '.repeat(3);
    const { problems } = read(articleText('', body, JSON.stringify(language)));
    expect(problems.map(({ field, severity }) => ({ field, severity }))).toContainEqual({ field: 'language', severity: 'error' });
  });
});

/** A few lines whose aliases expand to a list of 10⁸ entries. */
function bomb(levels: number): string {
  const lines = ['unknown:', '  l0: &l0 [x]'];
  for (let level = 1; level <= levels; level++)
    lines.push(
      `  l${level}: &l${level} [${Array(10)
        .fill(`*l${level - 1}`)
        .join(', ')}]`,
    );
  return lines.join('\n');
}
