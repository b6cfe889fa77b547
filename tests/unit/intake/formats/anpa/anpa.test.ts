import { describe, expect, it } from 'vitest';
import { asLost } from '../../../../../src/intake/wire/left-out.ts';
import { openDocument } from '../../../../../src/intake/receive/document.ts';
import { anpa } from '../../../../../src/intake/formats/anpa/anpa.ts';
import type { WireItem } from '../../../../../src/intake/wire/item.ts';
import { expectLinear } from '../../../../growth.ts';

const SENT =
  '\x16\x16\x01d0412\x1f-----\r\nr f \x11\x13BC-PO--Grain-Price    11-03 0210\r\n' +
  '\x02^BC-PO--Grain Prices, 2nd Ld,210<\r\n^Grain prices fall for a third week<\r\n^PW Photo LIS102, LIS103<\r\n' +
  '^Eds: Adds quote in fifth paragraph.<\r\n^By RUI ALMADA=\r\n^Porto Wire=\r\n';
const TEXT =
  '\t   PORTO, Portugal (PW) _ Grain prices fell again on Tuesday.\r\n \r\n' +
  "\t   ``Nobody buys,'' said a trader _ the oldest on\r\nthe square.\r\n";
const END = '\t   \x03\r\nPW-LX-11-03-26 1820GMT<\r\n\r\n\x0c\r\n\x04';

describe('ANPA 1312 as a teleprinter sends it', () => {
  it('gives headline, byline, agency, notes, date and text', () => {
    expect(read(`${SENT}${TEXT}${END}`)).toMatchObject([
      {
        headline: 'Grain prices fall for a third week',
        by: 'RUI ALMADA',
        infoSource: { name: 'Porto Wire' },
        slugline: 'BC-PO--Grain Prices, 2nd Ld',
        edNote: 'PW Photo LIS102, LIS103\nEds: Adds quote in fifth paragraph.',
        firstCreated: '2026-11-03T18:20:00Z',
        subjects: [{ code: 'anpa:f' }],
        body: {
          kind: 'text',
          value: 'PORTO, Portugal (PW) — Grain prices fell again on Tuesday.\n\n“Nobody buys,” said a trader — the oldest on\nthe square.',
        },
      },
    ]);
  });

  it('does not report the characters that frame it', () => {
    expect(openDocument('a', Buffer.from(`${SENT}${TEXT}${END}`)).notes).toEqual([]);
  });

  it('gives every message of a file', () => {
    const second = `${SENT}${TEXT}${END}`.replace('third week', 'fourth week');
    expect(read(`${SENT}${TEXT}${END}${second}`).map(({ headline, line }) => [headline, line])).toEqual([
      ['Grain prices fall for a third week', 1],
      ['Grain prices fall for a fourth week', 17],
    ]);
  });

  it.each([Buffer.from('Preços em São João', 'latin1'), Buffer.from('Preços em São João')])('reads letters beyond 7 bits', (words) => {
    const [before, after] = `${SENT}${TEXT}${END}`.split('Grain prices fall for a third week');
    const bytes = Buffer.concat([Buffer.from(before!), words, Buffer.from(after!)]);
    expect(anpa.read(openDocument('a', bytes).document).items[0]!.headline).toBe('Preços em São João');
  });

  it('makes tables of tab lines and of cells separated by semicolons', () => {
    const rows = '\b;W;L\x10 \r\nReds;3;1\x10\r\n\bDeep\x10 Blues;2;1{\x10 \r\n';
    expect(read(`${SENT}\x09   Standings:<\r\n${rows}${END}`)[0]!.body).toEqual({
      kind: 'html',
      value:
        '<p>Standings:</p>\n<table><tr><th></th><th>W</th><th>L</th></tr><tr><td>Reds</td><td>3</td><td>1</td></tr>' +
        '<tr><td>Deep Blues</td><td>2</td><td>1½</td></tr></table>',
    });
  });

  it('keeps centred lines of the text, and does not read the title of a table as an agency', () => {
    const [item] = read(`${SENT.replace('^Porto Wire=', '^NORTHERN LEAGUE=')}\t   Reds beat Blues.\r\n${END}`);
    expect(item).toMatchObject({ infoSource: undefined, body: { value: 'NORTHERN LEAGUE\n\nReds beat Blues.' } });
  });

  it('reads copies that lost the control characters', () => {
    // eslint-disable-next-line no-control-regex -- those are what was lost
    const copy = `${SENT}${TEXT}${END}`.replace(/[\0-\x08\x0b-\x1f]/g, '');
    expect(read(copy)).toMatchObject([
      { headline: 'Grain prices fall for a third week', by: 'RUI ALMADA', firstCreated: '2026-11-03T18:20:00Z' },
    ]);
  });

  it('reports which message has no text', () => {
    const { items, leftOut } = anpa.read(openDocument('a', Buffer.from(`${SENT}${TEXT}${END}${SENT}${END}`)).document);
    expect([items.length, leftOut]).toEqual([1, [asLost(17, 'message d0412 BC-PO--Grain Prices, 2nd Ld', 'it has no text')]]);
  });

  it.each([
    ['in its keywords', SENT.replaceAll('2nd Ld', 'KILL'), TEXT],
    ['in its first line', SENT, '\t   MANDATORY KILL\r\n\t   The story is wrong.\r\n'],
    ['to editors', SENT, '\t   EDITORS: Please kill the story BC-PO--Grain Prices.\r\n'],
  ])('never mistakes an order to kill a story for a story: %s', (_where, head, text) => {
    const { items, leftOut } = anpa.read(openDocument('a', Buffer.from(`${head}${text}${END}`)).document);
    expect(items).toEqual([]);
    expect(leftOut).toMatchObject([{ severity: 'error', found: expect.stringContaining('kill an earlier story') as string }]);
  });

  it('reads a headline above an indented text if no line is tagged', () => {
    const head = '\x01a0105WIRE\x1fabc--\r\nu s\x12\x14 BC-Grain-Price   11-03 0344\r\n';
    const text = '\x02BC-Grain-Price\r\nGrain prices fall for a third week+\r\n     PORTO, Nov. 3 - Grain prices fell again.\r\n\x03';
    expect(read(`${head}${text}`)).toMatchObject([
      {
        headline: 'Grain prices fall for a third week+',
        slugline: 'BC-Grain-Price',
        body: { value: 'PORTO, Nov. 3 - Grain prices fell again.' },
      },
    ]);
  });

  it.each(['^', ' ', ';', '<', '\x16', '`', '_ ', '\x1e '])('reads a hostile message in linear time: %j', (piece) => {
    const message = (size: number) => `\x16\x16\x01d0412\x1f-----\nr f BC-X 11-03 0210\n\x02${piece.repeat(size)}\x03`;
    expectLinear((size) => openDocumentAnd(message(size)), 80_000);
  });
});

function read(text: string): WireItem[] {
  const { document } = openDocument('wire.tst', Buffer.from(text));
  expect(anpa.recognises(document)).toBe(true);
  return anpa.read(document).items;
}

function openDocumentAnd(text: string): void {
  try {
    anpa.read(openDocument('a', Buffer.from(text)).document);
  } catch {
    // A refusal is fine too.
  }
}
