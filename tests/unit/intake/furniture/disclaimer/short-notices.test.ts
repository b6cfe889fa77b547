import { describe, expect, it } from 'vitest';
import { readDisclaimer } from '../../../../../src/intake/furniture/disclaimer/read-disclaimer.ts';

describe('a short notice of machine translation', () => {
  it.each([
    ['*** NOTICE: THIS IS AN AUTOMATED TRANSLATION FROM ESTONIAN ***', 'en', 'et'],
    ['[Machine translated from Swahili]', 'en', 'sw'],
    ['Note: translated automatically from Norwegian Bokmål', 'en', 'nb'],
    ['AI-translated from Tagalog', 'en', 'fil'],
    ['Avertissement : traduction automatique du finnois', 'fr', 'fi'],
    ['Diterjemahkan secara otomatis dari bahasa Finlandia', 'id', 'fi'],
    ['本文由人工智能翻译自芬兰语', 'zh', 'fi'],
    ['この記事はスウェーデン語から自動翻訳されました', 'ja', 'sv'],
    ['تنبيه: ترجمة آلية من الفنلندية', 'ar', 'fi'],
    ['Konekäännös englannista', 'fi', 'en'],
    ['Käännetty koneellisesti ruotsista', 'fi', 'sv'],
    ['Maskinöversatt från finska', 'sv', 'fi'],
    ['Maskinoversatt fra svensk', 'nb', 'sv'],
    ['Maskinoversat fra engelsk', 'da', 'en'],
    ['Tłumaczenie maszynowe z języka szwedzkiego', 'pl', 'sv'],
    ['Strojový překlad z finštiny', 'cs', 'fi'],
    ['Gépi fordítás finnről', 'hu', 'fi'],
    ['Traducere automată din engleză', 'ro', 'en'],
    ['Αυτόματη μετάφραση από τα αγγλικά', 'el', 'en'],
    ['Автоматичний переклад з англійської', 'uk', 'en'],
    ['ترجمه ماشینی از انگلیسی', 'fa', 'en'],
    ['תורגם אוטומטית מאנגלית', 'he', 'en'],
    ['अंग्रेज़ी से मशीनी अनुवाद', 'hi', 'en'],
    ['แปลโดย AI จากภาษาอังกฤษ', 'th', 'en'],
    ['Traduzione automatica dallo svedese', 'it', 'sv'],
  ])('is recognised, with its source: %s', (text, language, source) => {
    const found = readDisclaimer(text);
    expect(found).toMatchObject({ language, text, method: 'machine' });
    expect(found?.sourceLanguage ?? found?.mentions).toBe(source);
  });

  it('reads its own language as the target', () => {
    const found = readDisclaimer('Automatic English translation');
    expect([found?.method, found?.sourceLanguage, found?.mentions]).toEqual(['machine', undefined, undefined]);
  });

  it.each(['Machine translation has come a long way.', 'Konekäännös on kehittynyt nopeasti', 'AI edition', 'Maskinöversättning växer'])(
    'is none where it says more, or no translation: %s',
    (text) => {
      expect(readDisclaimer(text)).toBeUndefined();
    },
  );
});

describe('the credit of a translator', () => {
  it.each([
    ['Translated by Mara Lind', 'en', undefined, undefined],
    ['(Translated from Finnish by Mara Lind)', 'en', 'fi', undefined],
    ['Traduit de l’anglais par Mara Lind', 'fr', 'en', undefined],
    ['Penerjemah: Budi Hartono', 'id', undefined, undefined],
    ['译者：李小雨', 'zh', undefined, undefined],
    ['翻訳：鈴木花子', 'ja', undefined, undefined],
    ['ترجمة: سلمى حداد', 'ar', undefined, undefined],
    ['Übersetzt von Lind Translations', 'de', undefined, 'Lind Translations'],
  ])('makes the method human: %s', (text, language, sourceLanguage, org) => {
    expect(readDisclaimer(text)).toMatchObject({ language, text, method: 'human', sourceLanguage, org });
  });

  it('is a machine’s if it names one', () => {
    expect(readDisclaimer('Translated by DeepL')).toMatchObject({ method: 'machine' });
  });

  it.each(['Translated by hand', 'The novel was translated by Mara Lind', 'Translated by Mara Lind, it sold well.'])(
    'is none: %s',
    (text) => {
      expect(readDisclaimer(text)).toBeUndefined();
    },
  );
});
