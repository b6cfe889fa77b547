import { describe, expect, it } from 'vitest';
import { isVersionMark, partHeadlineMarks } from '../../../../src/intake/furniture/headline-mark.ts';

describe('a mark of a desk', () => {
  it.each([
    ['>>>ANSA/Ports open at dawn', 'Ports open at dawn'],
    ['URGENT - Ports open at dawn', 'Ports open at dawn'],
    ['URGENT Ports open at dawn', 'Ports open at dawn'],
    ['[UPDATE 2] Ports open at dawn', 'Ports open at dawn'],
    ['UPDATE 2-Ports open at dawn', 'Ports open at dawn'],
    ['(LEAD) Ports open at dawn', 'Ports open at dawn'],
    ['1st LD Ports open at dawn', 'Ports open at dawn'],
    ['(2nd LD) Ports open at dawn', 'Ports open at dawn'],
    ['EXTRA Ports open at dawn', 'Ports open at dawn'],
    ['Ports open at dawn, 1st Ld-Writethru', 'Ports open at dawn'],
    ['Ports open at dawn (Update 3)', 'Ports open at dawn'],
    ['Ports open at dawn+', 'Ports open at dawn'],
    ['*** Ports open at dawn ***', 'Ports open at dawn'],
    ['RL:Ports open at dawn', 'Ports open at dawn'],
    ['ALERTE - Le port rouvre à l’aube', 'Le port rouvre à l’aube'],
    ['Le port rouvre à l’aube (mise à jour)', 'Le port rouvre à l’aube'],
    ['BREAKING NEWS: Pelabuhan dibuka lagi', 'Pelabuhan dibuka lagi'],
    ['【速報】港が再開', '港が再開'],
    ['快讯：港口重新开放', '港口重新开放'],
    ['عاجل | الميناء يفتح أبوابه', 'الميناء يفتح أبوابه'],
  ])('%s', (sent, headline) => expect(partHeadlineMarks(sent).headline).toBe(headline));

  it.each([
    'Update on the harbour due on Monday',
    'Lead: the poison in our pipes',
    'Extra trains run to the harbour',
    'Urgent care for the old lighthouse',
    'EU: Ministers agree on ports',
    'EU:Ministers agree on ports',
    'Alert villagers save a ship',
    'PORTS OPEN AT DAWN',
    '“Ports open”, says the mayor',
    'C++ turns forty',
    '【北京】港口重新开放',
    'Flash floods close the harbour',
  ])('is not found in %s', (headline) => expect(partHeadlineMarks(headline)).toEqual({ headline, marks: [] }));

  it('is kept if there is nothing else', () => expect(partHeadlineMarks('URGENT').headline).toBe('URGENT'));

  it.each(['EXTRA', 'URGENT', '(2nd LD)', '[UPDATE 2]', '1ST LEAD', '*** FLASH ***'])('may be a whole line: %s', (line) =>
    expect(isVersionMark(line)).toBe(true),
  );

  it.each(['POLITICS', 'Extra time', 'STILL STANDING', 'Ports'])('is not the whole line %s', (line) =>
    expect(isVersionMark(line)).toBe(false),
  );
});
