import fc from 'fast-check';
import { expect, it } from 'vitest';
import { articleSchema } from '../../../../src/articles/model/schema.ts';
import { identifierOf, isSameBare, keyOf } from '../../../../src/intake/draft/uri.ts';

const item = (uri: string | undefined, name?: string) => ({ uri, infoSource: name === undefined ? undefined : { name } });

it.each(['https://wire.example/1', 'urn:newsml:a:1', 'tag:wire.example,2024:1'])('keeps a valid identifier: %s', (uri) => {
  expect(identifierOf(item(` ${uri} `))).toBe(uri);
});

it('adds the wire’s name to a bare one', () => {
  expect(identifierOf(item('NTB 42', 'NTB'))).toBe('urn:x-wire:ntb:NTB=2042');
  expect(identifierOf(item('NTB 42', 'NTB'))).toBe(identifierOf(item('NTB 42', ' ntb')));
  expect(identifierOf(item('NTB 42', 'NTB'))).not.toBe(identifierOf(item('NTB 42', 'TT')));
  expect(isSameBare('urn:x-wire:ntb:NTB=2042', 'NTB 42')).toBe(true);
  expect(isSameBare('urn:x-wire:ntb:NTB=2042', '42')).toBe(false);
});

it('keeps long ones different that begin alike', () => {
  const long = 'x'.repeat(3000);
  expect(identifierOf(item(`${long}1`))).not.toBe(identifierOf(item(`${long}2`)));
  expect(identifierOf(item(`https://wire.example/${long}1`))).not.toBe(identifierOf(item(`https://wire.example/${long}2`)));
});

it('is valid in front matter, whatever was sent', () => {
  const text = fc.string({ unit: 'binary', maxLength: 400 });
  fc.assert(
    fc.property(text, fc.option(text, { nil: undefined }), (uri, name) => {
      const found = identifierOf(item(uri, name));
      if (found !== undefined) expect(articleSchema.shape.uri.safeParse(found).success).toBe(true);
      else expect(uri.trim()).toBe('');
    }),
  );
});

it('is made from the text if the wire sends none, whatever its line ends are', () => {
  const nothing = { ...item(undefined), line: 1, body: { kind: 'text', value: '' } } as const;
  expect(keyOf(nothing, 'en', 'One  two\n')).toBe(keyOf(nothing, 'en', 'One two'));
  expect(keyOf(nothing, 'en', 'One two')).not.toBe(keyOf(nothing, 'fr', 'One two'));
});
