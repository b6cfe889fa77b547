import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newsml1 } from '../../../../src/intake/formats/newsml-1/newsml-1.ts';
import { newsmlG2 } from '../../../../src/intake/formats/newsml-g2/newsml-g2.ts';
import { shown } from './tree-as-html.ts';
import { nitf } from '../../../../src/intake/formats/nitf/nitf.ts';

// Real files of wires must not be published with the project. They are read if they are in a folder next to it.
const SAMPLES = '../shared/samples';

describe.skipIf(!existsSync(SAMPLES))(`the wires’ own files (in ${SAMPLES}; skipped where there are none)`, () => {
  it.each([
    [newsml1, 'newsml-1.2/afp-sample.xml', { language: 'en', headline: /^Israel strikes/, located: 'Gaza City', body: /bombed the home/ }],
    [
      newsml1,
      'newsml-1.2/businesswire-en.xml',
      { language: 'en', headline: /^Dell Redefines/, dateline: 'ROUND ROCK, Texas', body: /<ul>/ },
    ],
    [
      newsml1,
      'newsml-1.2/businesswire-zh.xml',
      { language: 'zh', headline: /「最酷供應商」$/, dateline: '加州桑尼維爾', body: /免責聲明/ },
    ],
    [newsmlG2, 'newsml-g2/tt-sample.xml', { language: 'sv', headline: /^Jan Guillou/, slugline: 'janguillou', body: /<blockquote>/ }],
    [newsmlG2, 'newsml-g2/LISTING_2_NewsML-G2_Text_Document.xml', { language: 'en-US', by: 'Meredith Jameson', body: /New York, NY/ }],
    [nitf, 'nitf/ntb-sample.xml', { language: 'nb-NO', headline: /^Pandemien/, dateline: 'Unnao', body: /<h2>Ingen fagfolk<\/h2>/ }],
  ])('%# are recognised and read: $1', (format, name, { body, ...fields }) => {
    const text = readFileSync(`${SAMPLES}/${name}`, 'utf8');
    const document = { name, text };
    expect([newsmlG2, newsml1, nitf].filter((one) => one.recognises(document))).toEqual([format]);
    const { items } = format.read(document);
    expect(items).toHaveLength(1);
    expect(items.map(shown)[0]?.body.value).toMatch(body);
    for (const [field, value] of Object.entries(fields)) {
      const found = items[0]?.[field as keyof typeof fields];
      if (value instanceof RegExp) expect(found).toMatch(value);
      else expect(found).toBe(value);
    }
  });
});
