import { expect, it } from 'vitest';
import { attribute, child, children, descendants, find, hasText, rawText, textOf } from '../../../../../src/intake/formats/xml/access.ts';
import { pickByLanguage } from '../../../../../src/intake/formats/xml/by-language.ts';
import { parseXml } from '../../../../../src/intake/formats/xml/tree.ts';

const root = parseXml('<a x=" 1 " y=" "><n:b>one</n:b> and <b>two<c/></b><d><b> th<i>r</i>ee </b></d></a>');

it('finds children by name, with any prefix', () => {
  expect(textOf(child(root, 'b'))).toBe('one');
  expect(children(root, 'b').map(textOf)).toEqual(['one', 'two']);
  expect(children(root).map(({ local }) => local)).toEqual(['b', 'b', 'd']);
});

it('follows a path to its end', () => {
  expect(textOf(find(root, 'd', 'b'))).toBe('three');
  expect(textOf(find(root, 'd', 'z', 'b'))).toBeUndefined();
});

it('finds descendants in the document’s order', () => {
  expect(descendants(root, 'b', 'c').map(({ local }) => local)).toEqual(['b', 'b', 'c', 'b']);
});

it('gives no attribute for an empty one', () => {
  expect([attribute(root, 'x'), attribute(root, 'y'), attribute(root, 'toString'), attribute(undefined, 'x')]).toEqual([
    '1',
    undefined,
    undefined,
    undefined,
  ]);
});

it('reduces white space to single spaces and keeps other kinds of space', () => {
  expect(textOf(parseXml('<a>\n  un\u00a0deux\n\ttrois\u3000quatre </a>'))).toBe('un\u00a0deux trois\u3000quatre');
});

it('separates the words of blocks, but not of inline elements', () => {
  expect(textOf(parseXml('<a><p>un</p><p>deux<br/>tr<b>o</b>is</p></a>'))).toBe('un deux trois');
});

it('keeps all white space of raw text', () => {
  expect(rawText(parseXml('<a> b\n <c> d</c></a>'))).toBe(' b\n  d');
});

it('finds no text in white space and empty elements', () => {
  expect(hasText(parseXml('<a> <b/>\n</a>').children)).toBe(false);
  expect(hasText(parseXml('<a> <b>x</b>\n</a>').children)).toBe(true);
});

it.each([
  ['fr', 'deux'],
  ['fr-CA', 'deux'],
  ['zh-Hant', 'quatre'],
  ['de', 'cinq'],
  [undefined, 'cinq'],
])('chooses for %s the text in that language, else one that declares none', (language, text) => {
  const list = parseXml(
    '<a><b xml:lang="en">un</b><b xml:lang="fr">deux</b><b xml:lang="zh-Hans">trois</b><b xml:lang="zh-Hant">quatre</b><b>cinq</b></a>',
  );
  expect(textOf(pickByLanguage(children(list), language))).toBe(text);
});
