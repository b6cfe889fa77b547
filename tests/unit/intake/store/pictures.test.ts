import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pictureBytes } from '../picture-bytes.ts';
import { inGroup, inLanguage, makeDesk, ninjsText } from '../../../intake/importing.ts';

const STORY = '2024/03/26/market-opens-again';
const picture = (href: string, fields: object = {}) => ({ type: 'picture', renditions: [{ name: 'web', href }], ...fields });
const withPicture = (href: string, fields: object = {}) => ninjsText({ associations: [picture(href)], ...fields });

describe('a picture in the input’s folder', () => {
  it('is stored with its caption and credit', () => {
    const desk = makeDesk();
    const words = {
      by: 'A. Photographer',
      descriptions: [
        { role: 'caption', value: 'The market' },
        { role: 'alt', value: 'Fish' },
      ],
    };
    desk.send({ 'a.json': ninjsText({ associations: [picture('img/Fish 1.JPG', words)] }), 'img/Fish 1.JPG': pictureBytes('bytes') });
    expect(desk.read(`${STORY}/en.md`)).toContain(
      'images:\n  - src: fish-1.jpg\n    alt: Fish\n    caption: The market\n    credit: A. Photographer\n',
    );
    expect(desk.read(`${STORY}/fish-1.jpg`)).toBe(pictureBytes('bytes'));
    expect(desk.errors()).toEqual([]);
  });

  it('stays if an editor replaced it, until the wire sends another', () => {
    const desk = makeDesk();
    const files = { 'a.json': withPicture('fish.jpg'), 'fish.jpg': pictureBytes('wire 1') };
    desk.send(files);
    desk.write({ [`${STORY}/fish.jpg`]: pictureBytes('mine') });
    expect(desk.send(files)).toMatchObject([{ kind: 'unchanged', notes: [] }]);
    expect(
      desk
        .send({ ...files, 'fish.jpg': pictureBytes('wire 2') })[0]!
        .notes.map(({ found }) => found)
        .join(),
    ).toContain('kept fish.jpg');
    expect(desk.read(`${STORY}/fish.jpg`)).toBe(pictureBytes('mine'));
    desk.send({ ...files, 'fish.jpg': pictureBytes('wire 2') }, { force: true });
    expect(desk.read(`${STORY}/fish.jpg`)).toBe(pictureBytes('wire 2'));
    desk.send({ ...files, 'fish.jpg': pictureBytes('wire 3') });
    expect(desk.read(`${STORY}/fish.jpg`)).toBe(pictureBytes('wire 3'));
  });

  it('does not replace another article’s picture', () => {
    const desk = makeDesk();
    const group = inGroup('g');
    const files = {
      'en/a.json': withPicture('fish.jpg', group),
      'en/fish.jpg': pictureBytes('one'),
      'fr/a.json': withPicture('fish.jpg', { ...inLanguage('fr'), ...group }),
      'fr/fish.jpg': pictureBytes('two'),
    };
    desk.send(files);
    expect([desk.read(`${STORY}/fish.jpg`), desk.read(`${STORY}/fish-2.jpg`)]).toEqual([pictureBytes('one'), pictureBytes('two')]);
    expect(desk.read(`${STORY}/fr.md`)).toContain('src: fish-2.jpg');
    const before = desk.state();
    desk.send(files);
    expect(desk.state()).toEqual(before);
  });

  it('stays if the item is sent again without it', () => {
    const desk = makeDesk();
    desk.send({ 'a.json': withPicture('fish.jpg'), 'fish.jpg': pictureBytes('bytes') });
    const before = desk.state();
    expect(desk.send({ 'a.json': withPicture('fish.jpg') })).toMatchObject([{ kind: 'unchanged' }]);
    expect(desk.state()).toEqual(before);
  });

  it('in a Markdown text is stored with it', () => {
    const desk = makeDesk();
    const text = `---\nheadline: Market opens again\nlanguage: en\nfirstCreated: 2024-03-26T14:05:00+07:00\n---\n\nThe market.\n\n![Fish](img/fish.jpg)\n`;
    desk.send({ [`${STORY}/en.md`]: text, [`${STORY}/img/fish.jpg`]: pictureBytes('bytes') });
    expect(desk.read(`${STORY}/en.md`)).toBe(text);
    expect(desk.read(`${STORY}/img/fish.jpg`)).toBe(pictureBytes('bytes'));
  });
});

describe('a file that is damaged or not a picture', () => {
  it.each([
    ['an HTML page', '<!doctype html><title>Sign in</title>'],
    ['an empty file', ''],
    ['a JPEG that is cut off', '\xff\xd8\xff\xe0\0\x06\xff\xd9xx\xff\xda\0\x04xxscan'],
    ['a GIF that is cut off', 'GIF89a'.padEnd(13, 'x') + ',picture'],
    ['a PNG that is cut off', '\x89PNG\r\n\x1a\n and so on'],
    ['a WebP that is cut off', 'RIFF\xff\xff\0\0WEBPVP8 '],
    ['a HEIC', '\0\0\0\x18ftypheic'],
  ])('is reported and not imported: %s', (name, text) => {
    const desk = makeDesk();
    const [result] = desk.send({ 'a.json': withPicture('fish.jpg'), 'fish.jpg': Buffer.from(text, 'latin1') });
    expect(result!.notes).toContainEqual(
      expect.objectContaining({ severity: 'warning', found: `a picture was not taken over: fish.jpg is ${name}; send it again` }),
    );
    expect(desk.errors()).toEqual([]);
    expect(Object.keys(desk.state())).not.toContain(`${STORY}/fish.jpg`);
    expect(desk.read(`${STORY}/en.md`)).not.toContain('images');
  });

  it('does not replace an existing one', () => {
    const desk = makeDesk();
    desk.send({ 'a.json': withPicture('fish.jpg'), 'fish.jpg': pictureBytes('whole') });
    const before = desk.read(`${STORY}/en.md`);
    desk.send({ 'a.json': withPicture('fish.jpg'), 'fish.jpg': '<html>' });
    expect(desk.read(`${STORY}/fish.jpg`)).toBe(pictureBytes('whole'));
    expect(desk.read(`${STORY}/en.md`)).toBe(before);
  });
});

describe('a path that is not a picture in the input’s folder', () => {
  it.each([
    '../../secret.jpg',
    '/etc/secret.jpg',
    'file:///etc/secret.jpg',
    'https://wire.example/fish.jpg',
    `${'x'.repeat(5000)}.jpg`,
    'link.jpg',
    'folder.jpg',
    'linked/secret.jpg',
    'a\0b.jpg',
    'passwd',
  ])('is not imported: %.40s', (src) => {
    const desk = makeDesk();
    desk.send({ 'a.json': withPicture(src) });
    writeFileSync(join(desk.wire, '../secret.jpg'), 'secret');
    mkdirSync(join(desk.wire, 'folder.jpg'));
    symlinkSync(join(desk.wire, '../secret.jpg'), join(desk.wire, 'link.jpg'));
    symlinkSync(join(desk.wire, '..'), join(desk.wire, 'linked'));
    expect(desk.importPaths([desk.wire]).at(-1)).toMatchObject({ kind: 'unchanged' });
    expect(Object.keys(desk.state())).toEqual([`${STORY}/.intake.json`, `${STORY}/en.md`, 'publication.yaml']);
    expect(readFileSync(join(desk.wire, '../secret.jpg'), 'utf8')).toBe('secret');
  });
});
