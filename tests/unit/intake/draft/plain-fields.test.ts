import { describe, expect, it } from 'vitest';
import { plainLine, withPlainFields } from '../../../../src/intake/draft/plain-fields.ts';
import { expectLinear } from '../../../growth.ts';

describe('a field of plain text', () => {
  it.each([
    ['<p>Pasar &amp; pelabuhan</p>', 'Pasar & pelabuhan'],
    ['&lt;p&gt;Le port &amp;amp; la ville&lt;/p&gt;', 'Le port & la ville'],
    ['Un port<br>une ville', 'Un port une ville'],
    ['<div>One</div><div>Two</div>', 'One Two'],
    ['<ul><li>One</li><li>Two</li></ul>', 'One Two'],
    ['The <b>old</b> port', 'The old port'],
    ['Smith &amp; Sons', 'Smith & Sons'],
    ['Caf&eacute;', 'Café'],
  ])('loses its markup: %s', (text, plain) => {
    expect(plainLine(text)).toBe(plain);
  });

  it.each(['Rates < 5 % & rising', 'How <div> came about', 'AT&T', '5 < 6 > 4', 'R&D; no more', '« Port » & ville'])(
    'stays: %s',
    (text) => {
      expect(plainLine(text)).toBe(text);
    },
  );

  it('is cleaned wherever it is, but not in an editor’s article', () => {
    const item = {
      line: 1,
      headline: '<b>Port</b>',
      by: 'A &amp; B',
      images: [{ src: 'a.jpg', caption: '<p>At the port</p>' }],
      body: { kind: 'html' as const, value: '<p>x</p>' },
    };
    expect(withPlainFields(item)).toMatchObject({ headline: 'Port', by: 'A & B', images: [{ caption: 'At the port' }] });
    expect(withPlainFields({ ...item, isOwn: true }).headline).toBe('<b>Port</b>');
  });

  it.each(['<p>', '<p ', '&amp;', '&lt;', '<', '</p>'])('is read in linear time: %s', (piece) => {
    expectLinear((size) => plainLine(piece.repeat(size)), 40_000);
  });
});
