import { describe, expect, it } from 'vitest';
import { htmlToMdast } from '../../../../src/intake/body/html/html.ts';
import { plainWords } from '../../../../src/intake/body/plain-words.ts';
import { isDesk } from '../../../../src/intake/furniture/desk.ts';
import { takePageByline } from '../../../../src/intake/furniture/page-byline.ts';

const TEXT = '<p>The mill reopened on Saturday.</p><p>Its wheel turns again.</p><p>The museum stays closed.</p>';
const take = (html: string, isWeak = true) => {
  const { root } = htmlToMdast(html, 'https://mill.example/');
  const found = takePageByline(root, isWeak);
  return { names: found?.names, words: plainWords(root.children) };
};
const bare = take(TEXT).words;

describe('a byline in the text of a page is removed', () => {
  it.each([
    ['By Jo Lux, in <a href="/news">News</a>, <a href="/mills">Mills</a> · 3 Mar 2031, 20:02 · <a href="#c">0 Comments</a>', 'Jo Lux'],
    ['<strong>Mara Tidewater</strong>', 'Mara Tidewater'],
  ])('above the text: %s', (line, names) => {
    expect(take(`<p>${line}</p>${TEXT}`)).toEqual({ names, words: bare });
  });

  it.each([
    ['<p>-- By Jo Lux <a href="https://x.example/jo">Follow @jolux</a></p>', 'Jo Lux'],
    ['<p>Par <strong>Jo Lux</strong></p>', 'Jo Lux'],
    ['<p>Oleh: Budi Hartono</p>', 'Budi Hartono'],
    ['<p>بقلم: سعاد منصور</p>', 'سعاد منصور'],
  ])('below the text: %s', (line, names) => {
    expect(take(`${TEXT}${line}`)).toEqual({ names, words: bare });
  });

  it('an agency with its place, as a list of one entry', () => {
    expect(take(`<ul><li>AFP, MANILA</li></ul>${TEXT}`)).toEqual({ names: 'AFP', words: bare });
  });
});

describe('a line that is no byline stays', () => {
  it.each([
    '<p><strong>Mill Wheel</strong></p>',
    '<p><strong>What changed</strong></p>',
    '<p>By Saturday, the wheel in the valley turned · slowly.</p>',
    '<h2>Mara Tidewater and the mill</h2>',
  ])('%s', (line) => {
    const { names, words } = take(`${line}${TEXT}`);
    expect(names).toBeUndefined();
    expect(words).toContain(plainWords(htmlToMdast(line, undefined).root.children));
  });

  it('a name in bold type where the author is known', () => {
    expect(take(`<p><strong>Mara Tidewater</strong></p>${TEXT}`, false).names).toBeUndefined();
  });
});

it('a desk names no person', () => {
  expect(['National Desk', 'Rédaction', 'Tim Redaksi', '编辑部', 'Newsroom'].every(isDesk)).toBe(true);
  expect(['Jo Lux', 'Desk Tidewater', 'Mara Editorson'].some(isDesk)).toBe(false);
});
