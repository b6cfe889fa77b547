import { describe, expect, it } from 'vitest';
import { partHeadlineTag } from '../../../../src/intake/furniture/headline-tag.ts';
import { expectLinear } from '../../../growth.ts';

describe('a tag that says a headline is a translation', () => {
  it.each([
    ['Ferry stops *** TRANSLATED ***', 'Ferry stops', '*** TRANSLATED ***', 'en'],
    ['[MT] Ferry stops', 'Ferry stops', '[MT]', 'en'],
    ['Ferry stops (auto-translated)', 'Ferry stops', '(auto-translated)', 'en'],
    ['AI translation: Ferry stops', 'Ferry stops', 'AI translation', 'en'],
    ['Ferry stops | Machine translation', 'Ferry stops', 'Machine translation', 'en'],
    ['Traduction automatique – Le bac s’arrête', 'Le bac s’arrête', 'Traduction automatique', 'fr'],
    ['【机器翻译】渡轮停航', '渡轮停航', '【机器翻译】', 'zh'],
    ['自動翻訳：渡し船が止まる', '渡し船が止まる', '自動翻訳', 'ja'],
    ['ترجمة آلية: توقف العبارة', 'توقف العبارة', 'ترجمة آلية', 'ar'],
    ['Feri berhenti (terjemahan otomatis)', 'Feri berhenti', '(terjemahan otomatis)', 'id'],
    ['Automatisch übersetzt: Fähre steht still', 'Fähre steht still', 'Automatisch übersetzt', 'de'],
    ['[Käännetty] Lautta seisoo', 'Lautta seisoo', '[Käännetty]', 'fi'],
  ])('is separated from it: %s', (headline, rest, text, language) => {
    expect(partHeadlineTag(headline)).toMatchObject({ headline: rest, tag: { text, language, method: 'machine' } });
  });

  it('names the source if it says so', () => {
    expect(partHeadlineTag('Ferry stops [translated from Finnish]').tag).toMatchObject({ sourceLanguage: 'fi' });
  });

  it.each([
    'Machine translation: the end of a craft',
    'AI translation: What it means for courts',
    'Translation: a craft in decline',
    'Lost in translation',
    'Flood in Helena (MT)',
    '[VIDEO] Ferry stops',
    'Ferry stops (update)',
    'Machine translation',
  ])('is not found in %s', (headline) => {
    expect(partHeadlineTag(headline)).toEqual({ headline });
  });

  it.each(['[', '*', ' - ', '(a', ': ', '–', '| '])('takes time in proportion to a headline: %s', (unit) => {
    expectLinear((size) => partHeadlineTag(unit.repeat(size)), 20_000);
  });
});
