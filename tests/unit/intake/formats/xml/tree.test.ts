import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../../../../src/findings/fault.ts';
import { parseXml } from '../../../../../src/intake/formats/xml/tree.ts';

function refusalOf(text: string): Fault {
  try {
    parseXml(text);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

it('keeps mixed content in its order, CDATA included', () => {
  expect(parseXml('<p>Le <em>ministre</em> a dit<!-- … --> <![CDATA[<b>]]>.</p>')).toMatchObject({
    name: 'p',
    children: ['Le ', { name: 'em', children: ['ministre'] }, ' a dit', ' ', '<b>', '.'],
  });
});

it('tells names, prefixes and namespaces apart', () => {
  const root = parseXml('<n:a xmlns:n="urn:n" xmlns="urn:d" xml:lang="fr"><b/><c xmlns=""/><x:d/></n:a>');
  expect(root).toMatchObject({ name: 'n:a', local: 'a', namespace: 'urn:n', attributes: { 'xml:lang': 'fr' } });
  expect(root.children).toMatchObject([
    { local: 'b', namespace: 'urn:d' },
    { local: 'c', namespace: undefined },
    { name: 'x:d', local: 'd', namespace: undefined },
  ]);
});

it('gives every element the line of its start tag', () => {
  const root = parseXml('\n\n<?xml version="1.0"?>\n<a\n  x="1">\n  <b/>\n</a>');
  expect(root.line).toBe(4);
  expect(root.children[1]).toMatchObject({ local: 'b', line: 6 });
});

it.each([
  ['blank lines before the declaration', '\n \n<?xml version="1.0"?><a>x</a>'],
  ['a declaration that XML does not know', '<?xml version="1.0" encoding="utf8" standalone="true"?><a>x</a>'],
  ['a document type that is only named', '<!DOCTYPE a PUBLIC "-//X//EN" "http://wire.example/a.dtd"><a>x</a>'],
  ['a document type that describes elements', '<!DOCTYPE a [<!ELEMENT a (#PCDATA)><!ATTLIST a b CDATA #IMPLIED>]><a>x</a>'],
  ['modules of a document type', '<!DOCTYPE a PUBLIC "urn:x" "x.dtd" [<!ENTITY % b SYSTEM "b.dtd">\n%b;\n]><a>x</a>'],
  ['a picture as an entity', '<!DOCTYPE a [<!NOTATION jpg SYSTEM "x"><!ENTITY p SYSTEM "p.jpg" NDATA jpg>]><a>x</a>'],
  ['a definition in a comment', '<!DOCTYPE a [<!-- <!ENTITY p SYSTEM "p.xml"> ]> -->]><a>x</a>'],
])('reads %s', (_name, xml) => {
  expect(parseXml(xml)).toMatchObject({ local: 'a', children: ['x'] });
});

it('reads HTML’s named characters', () => {
  expect(parseXml('<a>&eacute;&nbsp;&yuml;&Omega;&omega;&euro;&hellip;&amp;&lt;&sigmaf;</a>').children).toEqual(['é\u00a0ÿΩω€…&<ς']);
});

it('reads the letters of Central Europe', () => {
  expect(parseXml('<a>&ccaron;&lstrok;&abreve;&odblac;</a>').children).toEqual(['čłăő']);
});

it('reads the short texts that a document type defines', () => {
  const types = '<!ENTITY house "Harbour &#38; Sons"><!ENTITY co \'&house; Wire&nbsp;&copy;\'><!ENTITY house "another">';
  expect(parseXml(`<!DOCTYPE a [${types}]><a b="&house;">&co;</a>`)).toMatchObject({
    attributes: { b: 'Harbour & Sons' },
    children: ['Harbour & Sons Wire\u00a0©'],
  });
});

it('replaces half a character with a mark', () => {
  expect(parseXml('<a>\ud800</a>').children).toEqual(['\ufffd']);
});

describe('refuses', () => {
  it.each([
    [
      'an entity that is a file',
      '<!DOCTYPE a [\n<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<a>&x;</a>',
      2,
      'the entity x, which is a file',
    ],
    ['an entity of markup', '<!DOCTYPE a [<!ENTITY x "<b/>">]><a>&x;</a>', 1, 'the entity x, which holds markup'],
    ['an entity within itself', '<!DOCTYPE a [<!ENTITY x "&y;"><!ENTITY y "&x;">]><a>&x;</a>', 1, 'which contains itself'],
    ['entities that grow', `<!DOCTYPE a [<!ENTITY x "${'y'.repeat(900)}"><!ENTITY z "&x;&x;&x;">]><a/>`, 1, 'the entity z, which grows'],
    [
      'an entity over and over',
      `<!DOCTYPE a [<!ENTITY x "${'y'.repeat(900)}">]><a>${'&x;'.repeat(2000)}</a>`,
      1,
      'more than 1000000 characters',
    ],
    ['an entity that defines entities', `<!DOCTYPE a [<!ENTITY % x "<!ENTITY y 'z'>">%x;]><a>&y;</a>`, 1, 'which defines others'],
    ['an entity of a DTD that is not read', '<!DOCTYPE a [<!ENTITY % x SYSTEM "x.dtd">%x;]><a>&house;</a>', 1, '&house;'],
    ['an entity that nothing defines', '<a>\n&bogus;</a>', 2, '&bogus;'],
    ['a name that every object has', '<a>&constructor;</a>', 1, '&constructor;'],
    ['a plain &', '<a>\nAT&T\n</a>', 2, 'an & that does not begin an entity'],
    ['a plain & before an entity', '<a>\nA & B\n&amp;</a>', 2, 'an & that does not begin an entity'],
    ['a plain <', '<a>\n1 < 2</a>', 2, 'a < that does not begin a tag'],
    ['the wrong end tag', '<a>\n<b>\n</a>', 3, 'another end tag'],
    ['a file that was cut off', '<a>\n<b>\ntext', 3, 'the end of the file'],
    ['a file that was cut off in a tag', '<a>\n<b x="', 2, 'the end of the file'],
    ['two documents', '<a/>\n<b/>', 2, 'a second document'],
    ['no document', '', 1, 'no XML'],
    ['text', 'Jakarta', 1, 'text outside'],
  ])('%s', (_name, xml, line, found) => {
    const refusal = refusalOf(xml);
    expect(refusal).toMatchObject({ line });
    expect(refusal.found).toContain(found);
  });

  it('names the element that is open and its line', () => {
    expect(refusalOf('<a>\n<b>\ntext').expected).toBe('</b> for <b> of line 2');
  });

  it.each([
    ['nested too deep', '<a>'.repeat(100_000)],
    ['too many elements', `<a>${'<b/>'.repeat(500_001)}</a>`],
    ['ten megabytes of brackets', `<!DOCTYPE a ${'['.repeat(10_000_000)}`],
    ['ten megabytes of ampersands', `<a>${'&'.repeat(10_000_000)}</a>`],
  ])('%s, in seconds', { timeout: 10_000 }, (_name, xml) => {
    expect(refusalOf(xml).line).toBe(1);
  });
});

it('reads or refuses any text', () => {
  const part = fc.constantFrom(
    '<a',
    '<a>',
    '</a>',
    '<b/>',
    ' x="1"',
    '&amp;',
    '&',
    ';',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<!DOCTYPE a',
    '[',
    ']',
    '>',
    '<?',
    '?>',
    '\n',
  );
  const text = fc.array(fc.oneof(part, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (xml) => {
      try {
        parseXml(xml);
      } catch (error) {
        expect(error).toBeInstanceOf(Fault);
      }
    }),
  );
});
