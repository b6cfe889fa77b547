import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anpa } from '../../../../src/intake/formats/anpa/anpa.ts';
import { iptc7901 } from '../../../../src/intake/formats/iptc7901/iptc7901.ts';
import { Fault } from '../../../../src/findings/fault.ts';

const document = (text: string) => ({ name: 'wire.txt', text });

describe('IPTC 7901', () => {
  const ONE = 'ZCZC\nabc0123 4 pol 243 abc 0456\nParliament/Budget/\nBudget passes\n\nBERLIN (abc) - The text.\n241430 GMT Apr 24\nNNNN\n';

  it('is read between its frames', () => {
    expect(iptc7901.recognises(document(ONE))).toBe(true);
    expect(iptc7901.read(document(ONE))).toEqual({
      items: [
        {
          line: 1,
          headline: 'Budget passes',
          slugline: 'Parliament/Budget',
          firstCreated: '2024-04-24T14:30:00Z',
          subjects: [{ code: 'iptc7901:pol' }],
          body: { kind: 'text', value: 'BERLIN (abc) - The text.' },
        },
      ],
      leftOut: [],
    });
  });

  it('gives every message with its line, and reports which are not messages', () => {
    const { items, leftOut } = iptc7901.read(document(`${ONE}ZCZC\nabc0124 4 pol 10\nMore text.\nNNNN\nZCZC\nnoise\nNNNN\n`));
    expect(items.map(({ line }) => line)).toEqual([1, 9]);
    expect(leftOut).toMatchObject([{ line: 13, severity: 'error' }]);
  });

  it('takes the line that ends with = for the headline, and the lines of a desk above it for editors', () => {
    const top = 'Belgium\n\nSummary\nBelgium:\nBridge over the Lys opens =';
    const [item] = iptc7901.read(document(ONE.replace('Budget passes', top))).items;
    expect(item).toMatchObject({
      headline: 'Bridge over the Lys opens',
      edNote: 'Belgium\nSummary\nBelgium:',
      body: { kind: 'text', value: 'BERLIN (abc) - The text.' },
    });
  });

  it('reads months of other languages, and keywords that begin with a slash', () => {
    const [item] = iptc7901.read(document(ONE.replace('GMT Apr', 'GMT Dez').replace('Parliament/', '/Parliament/'))).items;
    expect(item).toMatchObject({ slugline: 'Parliament/Budget', firstCreated: '2024-12-24T14:30:00Z', headline: 'Budget passes' });
  });

  it('separates marks, headline and byline from the text', () => {
    const top = '2ND LEAD\n(CORRECTION: the bridge is 40 metres long)\nBridge over the Lys opens =\nBy Ilse Roels';
    const [item] = iptc7901.read(document(ONE.replace('Budget passes', top))).items;
    expect(item).toMatchObject({
      headline: 'Bridge over the Lys opens',
      by: 'Ilse Roels',
      edNote: '2ND LEAD\n(CORRECTION: the bridge is 40 metres long)',
      correction: 'CORRECTION: the bridge is 40 metres long',
      body: { value: 'BERLIN (abc) - The text.' },
    });
  });

  it('leaves a first paragraph that is text', () => {
    const body = 'The bridge over the Lys opened on Monday.\n\nNobody came.';
    const [item] = iptc7901.read(document(ONE.replace('Budget passes\n\nBERLIN (abc) - The text.', body))).items;
    expect(item?.headline).toBeUndefined();
    expect(item?.body.value).toBe(body);
  });

  it('withholds what the wire kills', () => {
    const killed = ONE.replace('\nBudget passes', '\nMANDATORY KILL\nBudget passes');
    expect(iptc7901.read(document(killed)).items[0]).toMatchObject({ pubStatus: 'withheld', headline: 'Budget passes' });
  });

  it('is read with the control characters of a teleprinter', () => {
    const message = (number: number) =>
      `\x01abc${number} 4 i 243 abc 0456\n\nTown/Lamp/\n\x02Lamp ${number} lit\n\nGENT (abc) - The text.\x03 041509 GMT May 26\n\x04`;
    const raw = message(1231) + message(1232);
    // eslint-disable-next-line no-control-regex -- as the intake cleans a document
    const given = { name: 'wire.txt', raw, text: raw.replace(/[\x01-\x04]/g, '') };
    expect(iptc7901.recognises(given)).toBe(true);
    expect(iptc7901.read(given).items).toMatchObject([
      { headline: 'Lamp 1231 lit', slugline: 'Town/Lamp', firstCreated: '2026-05-04T15:09:00Z', body: { value: 'GENT (abc) - The text.' } },
      { headline: 'Lamp 1232 lit' },
    ]);
  });

  it('is not seen in ordinary text', () => {
    expect(iptc7901.recognises(document('A text of 4 lines\nNNNN\n'))).toBe(false);
  });
});

describe('ANPA 1312', () => {
  const ONE =
    'a0532 r i\nBC-EU--Budget,1st Ld 03-26 0243\n^Ministers agree<\n   BRUSSELS (AP) -- The text<\n   More text.<\n03-26-24 1405EDT\n';

  it.each([ONE, ONE.replace('a0532 r i', 'a0532ri')])('is read', (text) => {
    expect(anpa.recognises(document(text))).toBe(true);
    expect(anpa.read(document(text)).items).toEqual([
      {
        line: 1,
        headline: 'Ministers agree',
        slugline: 'BC-EU--Budget,1st Ld',
        firstCreated: '2024-03-26 14:05 EDT',
        subjects: [{ code: 'anpa:i' }],
        body: { kind: 'text', value: 'BRUSSELS (AP) -- The text\n\nMore text.' },
      },
    ]);
  });

  it('is not seen in ordinary text', () => {
    expect(anpa.recognises(document('On 03-26 0243 people met.\n'))).toBe(false);
  });
});

it.each([anpa, iptc7901])('reads or refuses anything', (format) => {
  const unit = fc.constantFrom(
    'ZCZC',
    'NNNN',
    '\n',
    'abc0123 4 pol 243',
    'a0532 r i',
    'BC-x 03-26 0243',
    ' ',
    '241430 GMT Apr 24',
    '^',
    '<',
    'x',
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 15 }), (units) => {
      try {
        format.recognises(document(units.join('')));
        format.read(document(units.join('')));
      } catch (error) {
        expect(error).toBeInstanceOf(Fault);
      }
    }),
  );
});
