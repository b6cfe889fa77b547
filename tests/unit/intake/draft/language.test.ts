import { describe, expect, it } from 'vitest';
import { editionOf, readTag } from '../../../../src/intake/draft/language.ts';
import { Fault } from '../../../../src/findings/fault.ts';
import { makePublication } from '../../make.ts';
import { TEXTS } from '../../../intake/importing.ts';

const publication = makePublication({ editions: ['id', 'en', 'zh', 'ja', 'ar', 'fr'] });
const settle = (language: string | undefined, text: string, given?: string) => {
  const { language: edition, notes } = editionOf({ line: 7, language }, text, publication, given);
  return { edition, said: notes.map(({ severity, found: words }) => `${severity}: ${words}`) };
};

describe('the edition of an item', () => {
  it.each(Object.entries(TEXTS))('is the declared one if the text is in it, without a message: %s', (tag, text) => {
    expect(settle(tag, text)).toEqual({ edition: tag, said: [] });
  });

  it.each(['fr-CA', 'fra', 'FR', 'French', 'fr_FR'])('is the one that %s means', (declared) => {
    expect(settle(declared, TEXTS.fr)).toEqual({ edition: 'fr', said: [] });
  });

  it.each(Object.entries(TEXTS))('is detected and reported if none is declared: %s', (tag, text) => {
    expect(settle(undefined, text)).toMatchObject({ edition: tag, said: [expect.stringContaining('note: no language is declared')] });
  });

  it('is the declared one, with a warning, if the text seems to be in another language of the script', () => {
    expect(settle('en', TEXTS.fr.repeat(2))).toMatchObject({ edition: 'en', said: [expect.stringContaining('warning: en is declared')] });
  });

  it('is the text’s, with a warning, if readers of the declared one could not read it', () => {
    expect(settle('en', TEXTS.ar)).toMatchObject({ edition: 'ar', said: [expect.stringContaining('use --language en')] });
    expect(settle('en', TEXTS.ar, 'en')).toMatchObject({ edition: 'en' });
  });

  it('is the text’s if the text is long and surely in another language than the declared one', () => {
    const dutch =
      'De oude molen bij de stuw is woensdagavond na een zware storm volledig afgebrand, zo meldt de brandweer van het dorp. '.repeat(15);
    const page = (text: string) => editionOf({ line: 1, language: 'fr', isPage: true }, text, publication, undefined);
    expect(() => page(dutch)).toThrow(/fr declared, and an article in Dutch/);
    expect(page(dutch.slice(0, 240)).language).toBe('fr');
    expect(() => editionOf({ line: 1, language: 'fr' }, dutch, publication, undefined)).toThrow(/fr declared, and an article in Dutch/);
  });

  it('is the one that the editor names', () => {
    expect(settle('en', TEXTS.en, 'fr').edition).toBe('fr');
  });

  it.each([
    ['of no edition', 'de', TEXTS.en, /add de to `editions`/],
    ['that nothing tells', undefined, 'OK', /--language/],
  ])('is refused if it is one %s', (_name, language, text, fix) => {
    expect(() => settle(language, text)).toThrow(Fault);
    try {
      settle(language, text);
    } catch (error) {
      expect((error as Fault).line).toBe(7);
      expect((error as Fault).fix).toMatch(fix);
    }
  });

  it('is not told by a list of names and numbers, but by the sentences beside it', () => {
    const list = [
      'Tideham 4, Quay City 3',
      'Lysford 2, Old Pier 0',
      'La Rade at Port Marin, 7:05 p.m.',
      'Les Dunes at Le Havre, 8:15 p.m.',
    ];
    const results = `W L Pct\n${list.join('\n').repeat(3)}`;
    expect(() => settle(undefined, results)).toThrow(/a table/);
    expect(settle('en', results)).toEqual({ edition: 'en', said: [] });
    expect(settle(undefined, `${results}\n${TEXTS.en}`).edition).toBe('en');
  });

  it('is detected if the declaration is not a language', () => {
    expect(settle('???', TEXTS.en)).toMatchObject({
      edition: 'en',
      said: [expect.stringContaining('which is not a language'), expect.anything()],
    });
    expect(readTag('???')).toBeUndefined();
  });
});
