import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ninjs } from '../../../../../src/intake/formats/ninjs/ninjs.ts';
import { Fault } from '../../../../../src/findings/fault.ts';
import { listCases } from '../../../cases.ts';
import { readCase, readOnly } from '../readings.ts';

const read = (value: unknown) => readOnly(JSON.stringify(value), ninjs);

/* One folder per case in tests/fixtures/intake/ninjs: `input.json` or `input.jsonl`, and the reading in `output.json`. */
describe('an input', () => {
  it.each(listCases('intake/ninjs'))('$name', ({ folder }) => {
    const { reading, output, isRecognised } = readCase(folder, ninjs);
    expect(reading).toEqual(output);
    expect(isRecognised).toBe(true);
  });
});

describe('the body', () => {
  it.each([
    [
      { body_text: 'T', body_html: '<p>H</p>', body_xhtml: '<p>X</p>' },
      { kind: 'html', value: '<p>X</p>' },
    ],
    [
      { body_text: 'T', body_html: '<p>H</p>' },
      { kind: 'html', value: '<p>H</p>' },
    ],
    [
      { body_text: 'T', body_html: ' ' },
      { kind: 'text', value: 'T' },
    ],
    [{ body: 'T' }, { kind: 'text', value: 'T' }],
    [{ body: '<p>H</p>' }, { kind: 'html', value: '<p>H</p>' }],
    [{ bodies: [{ role: 'main', value: '<p>H</p>' }] }, { kind: 'html', value: '<p>H</p>' }],
    [{ bodies: { html: '<p>H</p>', text: 'T' } }, { kind: 'html', value: '<p>H</p>' }],
    [
      {
        bodies: [
          { role: 'richtext', contentType: 'application/xhtml+xml', value: 'X' },
          { contentType: 'text/html', value: 'H' },
        ],
      },
      { kind: 'html', value: 'X' },
    ],
    [
      {
        bodies: [
          { role: 'caption', contenttype: 'text/html', value: '<p>C</p>' },
          { contenttype: 'text/plain', value: 'T' },
        ],
      },
      { kind: 'text', value: 'T' },
    ],
    [{ BODY_TEXT: 'T' }, { kind: 'text', value: 'T' }],
  ])('of %j is %j', (fields, body) => expect(read({ uri: 'urn:x:1', ...fields }).body).toEqual(body));

  it('loses control characters and broken surrogates', () =>
    expect(readOnly(String.raw`{"uri":"urn:x:1","body_text":"a\u0000b\r\nc\ud800"}`, ninjs).body.value).toBe('ab\nc\ufffd'));
});

describe('a translation', () => {
  const one = (association: object) =>
    read({ uri: 'urn:x:1', language: 'fr', body_text: 'T', associations: [{ uri: 'urn:x:2', ...association }] });

  it.each(['translationOf', 'isTranslationOf', 'translatedFrom', 'translation', 'http://schema.org/translationOfWork'])(
    'is shown by %s',
    (rel) => expect(one({ rel, language: 'id' }).translation).toEqual({ of: 'urn:x:2', sourceLanguage: 'id' }),
  );

  it('is shown by derivedFrom another language, and not from the same', () => {
    expect(one({ rel: 'derivedFrom', language: 'id' }).translation).toMatchObject({ sourceLanguage: 'id' });
    expect(one({ rel: 'derivedFrom', language: 'fr-CA' }).translation).toBeUndefined();
  });

  it.each(['hasTranslation', 'translatedTo', 'alternate', 'workTranslation'])('of this article is only another version: %s', (rel) => {
    expect(one({ rel, language: 'id' })).toMatchObject({ alternates: ['urn:x:2'] });
    expect(one({ rel, language: 'id' }).translation).toBeUndefined();
  });
});

it('never accepts a picture path outside the story', () => {
  const picture = { uri: 'urn:x:p', type: 'picture', altIds: [{ role: 'kawat:src', value: '../../secret.jpg' }] };
  expect(read({ uri: 'urn:x:1', profile: 'kawat', body_text: 'T', associations: [picture] }).images).toEqual([]);
});

describe('what is not ninjs', () => {
  it.each([
    ['feed.json', '{"version":"https://jsonfeed.org/version/1.1","items":[{"uri":"x"}]}'],
    ['post.md', '{"uri":"x"}\ntext'],
    ['a.txt', 'Headline\n\n"uri": text'],
    ['package.json', '{"name":"x"}'],
    ['a.json', ''],
  ])('is not recognised: %s', (name, text) => expect(ninjs.recognises({ name, text })).toBe(false));

  it.each([
    ['{"uri":"urn:x:1",\n"body_text":"a"\n"language":"en"}', 3, '"\\"language\\":\\"en\\"}" where JSON breaks'],
    ['{"uri":"urn:x:1",\n\n"body_text": nope}', 3, '"nope}" where JSON breaks'],
    ['{"uri":\n"a\nb"}', 2, '"\\nb\\"}" where JSON breaks'],
    ['{"uri":"urn:x:1",\n', 2, 'the end of the input inside a value'],
    ['\n[1] 2 3', 2, '"2 3" where JSON breaks'],
    [' ', 1, 'nothing'],
  ])('is refused with the line: %j', (text, line, found) => {
    let refusal: unknown;
    try {
      ninjs.read({ name: 'input', text });
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(Fault);
    expect(refusal).toMatchObject({ line, found });
  });
});

describe('any JSON', () => {
  const word = fc.constantFrom(
    ...['uri', 'guid', 'type', 'headline', 'headlines', 'bodies', 'body_html', 'role', 'value', 'contentType', 'associations', 'rel'],
    ...['altIds', 'subject', 'subjects', 'renditions', 'href', 'language', 'pubStatus', 'profile', 'infoSources', 'items', 'data'],
    ...['__proto__', 'constructor', 'toString', 'descriptions', 'version', 'corrections', 'versionCreated', 'digitalSourceType'],
  );
  const text = fc.oneof(
    word,
    fc.constantFrom(
      'kawat',
      'translationOf',
      'correction',
      'disclaimer',
      'picture',
      'composite',
      'kawat:story',
      'kawat:uri',
      '',
      '<p>',
      'x.jpg',
      'urn:x',
    ),
    fc.string({ unit: 'binary' }),
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'medium' },
      fc.constantFrom(null, true, 0, -1.5, 1e300),
      text,
      fc.array(tie('value'), { maxLength: 4 }),
      tie('object'),
    ),
    object: fc.array(fc.tuple(word, tie('value')), { maxLength: 8 }).map((entries) => {
      // Object.fromEntries alone would not make a member of `__proto__`.
      const json = entries.map(([key, member]) => `${JSON.stringify(key)}:${JSON.stringify(member)}`);
      return JSON.parse(`{${json.join(',')}}`) as unknown;
    }),
  }));

  it('gives items and what was left out', () => {
    fc.assert(
      fc.property(value, (json) => {
        const document = { name: 'input', text: JSON.stringify(json) };
        ninjs.recognises(document);
        const { items, leftOut } = ninjs.read(document);
        for (const { line, body } of items) expect([line, typeof body.value]).toEqual([1, 'string']);
        for (const { found } of leftOut) expect(found).toMatch(/^.+: .+/);
      }),
      { numRuns: 1500 },
    );
    expect(({} as { headline?: unknown }).headline).toBeUndefined();
  });

  it('and other text gives a reading or a refusal', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ':',
      ',',
      '\\',
      '\n',
      '"uri":"urn:x:1"',
      '{"body_text":"t"}',
      '1',
      'null',
      '\ud800',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (input) => {
          try {
            ninjs.read({ name: 'input', text: input });
          } catch (error) {
            expect(error).toBeInstanceOf(Fault);
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('of 100,000 levels is left out', () => {
    const deep = '{"items":'.repeat(100_000) + '[]' + '}'.repeat(100_000);
    expect(ninjs.read({ name: 'input', text: deep }).items).toEqual([]);
    expect(ninjs.read({ name: 'input', text: '['.repeat(100_000) + ']'.repeat(100_000) }).items).toEqual([]);
  });
});

// Examples published by the IPTC. They may be in a folder next to the project, never in it.
const SAMPLES = resolve(import.meta.dirname, '../../../../../shared/samples/ninjs');
const samples = existsSync(SAMPLES) ? readdirSync(SAMPLES).filter((name) => name.endsWith('.json')) : [];

describe.skipIf(samples.length === 0)(`published examples (skipped where ../shared/samples/ninjs is absent)`, () => {
  it.each(samples)('%s is read', (name) => {
    const document = { name, text: readFileSync(join(SAMPLES, name), 'utf8') };
    expect(ninjs.recognises(document)).toBe(true);
    const { items, leftOut } = ninjs.read(document);
    expect(items.length + leftOut.length).toBe(1);
    for (const { headline, body, versionCreated } of items) expect([headline, body.value, versionCreated]).not.toContain(undefined);
  });
});
