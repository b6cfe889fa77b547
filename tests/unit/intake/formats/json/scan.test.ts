import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scanJson } from '../../../../../src/intake/formats/json/scan.ts';
import { lineCounter } from '../../../../../src/findings/line-counter.ts';

it('ends where a value ends', () => {
  fc.assert(
    fc.property(fc.json(), fc.string(), (json, rest) => {
      const text = `${json} ;${rest}`;
      // A number or word alone ends only before a character that cannot continue it.
      expect(scanJson(text)).toEqual({ end: json.length });
    }),
  );
});

it('reports text as broken exactly if JSON.parse rejects it', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"a"',
    '"\\u00e9\\n"',
    '"\\x"',
    ':',
    ',',
    '1',
    '-0.5e3',
    '01',
    'true',
    'nul',
    ' ',
    '\n',
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (text) => {
        const scanned = scanJson(text);
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect('end' in scanned && text.slice(scanned.end).trim() === '').toBe(isJson);
      },
    ),
    { numRuns: 5000 },
  );
});

it('names the offsets of objects by the keys above them', () => {
  const found: [number, string][] = [];
  const text = '{"items": [{"a": {}}, {}], "b": 1}';
  scanJson(text, 0, (offset, path) => void found.push([offset, path]));
  expect(found).toEqual([
    [0, ''],
    [11, 'items/*'],
    [17, 'items/*/a'],
    [22, 'items/*'],
  ]);
});

it('counts lines from 1', () => {
  const lineOf = lineCounter('a\nb\n\nc');
  expect([0, 1, 2, 3, 4, 5, 99, 0].map(lineOf)).toEqual([1, 1, 2, 2, 3, 4, 4, 1]);
});
