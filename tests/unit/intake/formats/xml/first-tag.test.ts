import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rootName } from '../../../../../src/intake/formats/xml/first-tag.ts';

it.each([
  ['<nitf>', 'nitf'],
  ['\n\ufeff<?xml version="1.0"?>\n<!-- <a> -->\n<NewsML Version="1.2">', 'NewsML'],
  ['<!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf/>', 'nitf'],
  ['<!DOCTYPE nitf [<!ELEMENT nitf (head)>]>\n<nitf>', 'nitf'],
  ['<nar:newsItem\n  guid="urn:x">', 'newsItem'],
])('finds the root of %j', (text, name) => {
  expect(rootName(text)).toBe(name);
});

it.each(['', ' ', 'JAKARTA - <p>', '{"uri": "<nitf>"}', '<', '<nitf', '<!-- <nitf>', '< nitf>', `<!-- ${'x'.repeat(70_000)} --><nitf>`])(
  'finds none in %.20j',
  (text) => {
    expect(rootName(text)).toBeUndefined();
  },
);

it('accepts any text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('<', '!', '--', '>', '?', '[', ']', 'a', ' ', 'DOCTYPE')),
      (parts) => void rootName(parts.join('')),
    ),
  );
});
