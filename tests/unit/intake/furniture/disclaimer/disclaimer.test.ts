import { describe, expect, it } from 'vitest';
import type { Root } from 'mdast';
import { textToMdast } from '../../../../../src/intake/body/plain-text.ts';
import { takeDisclaimer } from '../../../../../src/intake/furniture/disclaimer/disclaimer.ts';
import { readDisclaimer } from '../../../../../src/intake/furniture/disclaimer/read-disclaimer.ts';
import { wordsOf } from '../../../../../src/intake/body/words.ts';

describe('is recognised in any language, with the source language and the translator', () => {
  it.each([
    ['This article was translated by AI.', 'en', undefined, undefined],
    ['This story has been automatically translated from Indonesian and may contain errors.', 'en', 'id', undefined],
    [
      'The French and Arabic editions are machine-generated. Please refer to the original Indonesian text. (powered by Example Labs)',
      'en',
      'id',
      'Example Labs',
    ],
    [
      'This is a machine translation of the original Japanese article. In case of discrepancies, the Japanese version prevails.',
      'en',
      'ja',
      undefined,
    ],
    ['Translated by DeepL', 'en', undefined, 'DeepL'],
    ['Traduit automatiquement de l’anglais.', 'fr', 'en', undefined],
    [
      'Cet article a été traduit de l’indonésien par une intelligence artificielle. Seule la version indonésienne fait foi.',
      'fr',
      'id',
      undefined,
    ],
    ['Artikel ini diterjemahkan secara otomatis dari bahasa Inggris. Mungkin terdapat kesalahan.', 'id', 'en', undefined],
    [
      'Versi bahasa Inggris dan Arab dihasilkan secara otomatis oleh AI. Mohon selalu merujuk bahasa Indonesia sebagai bahasa utama.',
      'id',
      'id',
      undefined,
    ],
    ['この記事は機械翻訳です。誤りが含まれる可能性があります。原文はインドネシア語です。', 'ja', 'id', undefined],
    ['※AIによる翻訳', 'ja', undefined, undefined],
    ['本文由AI自动翻译自印尼语，可能存在错误，请以原文为准。', 'zh', 'id', undefined],
    ['本文由机器翻译', 'zh', undefined, undefined],
    ['ترجمة آلية', 'ar', undefined, undefined],
    ['تمت ترجمة هذا المقال آليا من اللغة الإندونيسية وقد يحتوي على أخطاء.', 'ar', 'id', undefined],
    ['Dieser Artikel wurde maschinell aus dem Indonesischen übersetzt.', 'de', 'id', undefined],
    ['Este artículo fue traducido automáticamente del inglés.', 'es', 'en', undefined],
    ['Este artigo foi traduzido automaticamente do inglês.', 'pt', 'en', undefined],
    ['Questo articolo è stato tradotto automaticamente dall’inglese.', 'it', 'en', undefined],
    ['Dit artikel is automatisch vertaald uit het Engels.', 'nl', 'en', undefined],
    ['Эта статья переведена автоматически с английского языка.', 'ru', 'en', undefined],
    ['이 기사는 영어에서 기계 번역되었습니다.', 'ko', 'en', undefined],
    ['Bu haber yapay zeka ile İngilizceden çevrilmiştir.', 'tr', 'en', undefined],
    ['Bài viết này được dịch tự động từ tiếng Anh.', 'vi', 'en', undefined],
  ])('%s', (text, language, sourceLanguage, org) => {
    expect(readDisclaimer(text)).toMatchObject({ language, text, sourceLanguage, org, method: 'machine' });
  });
});

describe('a report about translation is not a notice', () => {
  it.each([
    'Machine translation has changed how newsrooms work, and AI tools will go on doing so.',
    'The company said its AI translation may contain errors and that users should check the original version.',
    'Machine translation by Google has improved.',
    'Machine-translated novels are flooding the market.',
    '“This article was translated by AI,” reads a note that few readers see, the study found.',
    'The English and French versions of the treaty were translated by AI and may contain inaccuracies.',
    'This article was not translated by AI.',
    'Users should always check AI translations, which may contain mistakes.',
    'The platform’s automatic translations may contain inaccuracies, so always refer to the original text.',
    'The translation was generated automatically by AI and may contain errors, the ministry said.',
    'AI will change the world.',
    'La traduction automatique n’est pas près de remplacer les traducteurs.',
    'Cette traduction, faite par une intelligence artificielle, contenait 14 erreurs.',
    'Terjemahan AI itu mengandung kesalahan, kata Budi.',
    'Penerjemahan otomatis dengan AI semakin banyak dipakai di ruang redaksi.',
    '機械翻訳の精度は年々上がっており、AIの活用が広がっている。',
    'この記事を翻訳したAIは間違いだらけだった。',
    '机器翻译的准确性仍有不足，人工智能需要更多语料。',
    '本文介绍机器翻译的历史。',
    'الترجمة الآلية تتطور بسرعة بفضل الذكاء الاصطناعي.',
    'Diese Übersetzung der Bibel ist kein Werk der KI.',
  ])('%s', (text) => {
    const root = textToMdast(`A story about words.\n\n${text}`);
    expect(takeDisclaimer(root)).toBeUndefined();
    expect(root.children).toHaveLength(2);
  });
});

describe('is found', () => {
  const NOTICE = 'This article was automatically translated from Indonesian and may contain errors.';
  const taken = (text: string) => {
    const root = textToMdast(text);
    return { disclaimer: takeDisclaimer(root)?.text, rest: root.children.map(wordsOf) };
  };

  it('at the end, before the last paragraph and at the top', () => {
    const rest = ['One.', 'Two.'];
    expect(taken(`One.\n\nTwo.\n\n${NOTICE}`)).toEqual({ disclaimer: NOTICE, rest });
    expect(taken(`One.\n\n${NOTICE}\n\nTwo.`)).toEqual({ disclaimer: NOTICE, rest });
    expect(taken(`${NOTICE}\n\nOne.\n\nTwo.`)).toEqual({ disclaimer: NOTICE, rest });
  });

  it('over two paragraphs', () => {
    expect(taken(`One.\n\n${NOTICE}\n\nPlease always see Indonesian as our main language.`)).toEqual({
      disclaimer: `${NOTICE}\nPlease always see Indonesian as our main language.`,
      rest: ['One.'],
    });
  });

  it('after the last sentence if the wire joined all in one paragraph', () => {
    expect(taken(`One. Two, she said. ${NOTICE} Please refer to the original text.`)).toEqual({
      disclaimer: `${NOTICE} Please refer to the original text.`,
      rest: ['One. Two, she said.'],
    });
  });

  it('without the sentences of the article before or after it', () => {
    const NEWS = 'La circulation reprend dans les deux sens. Le maire a remercié les riverains. Les bus passent de nouveau.';
    const FRENCH =
      'Cet article a été traduit automatiquement par une IA et peut contenir des erreurs ; veuillez vous référer à la version indonésienne.';
    expect(taken(`Le pont a rouvert lundi.\n\n${NEWS} ${FRENCH}`)).toEqual({
      disclaimer: FRENCH,
      rest: ['Le pont a rouvert lundi.', NEWS],
    });
    for (const text of [
      `${NEWS} ${FRENCH}\n\nOne.\n\nTwo.`,
      `One.\n\n${NEWS} ${FRENCH}\n\nTwo.`,
      `${FRENCH} ${NEWS}\n\nOne.`,
      `One.\n\n${FRENCH} ${NEWS}`,
      `One.\n\nOne. ${FRENCH} ${NEWS}`,
    ])
      expect(taken(text)).toEqual({ disclaimer: undefined, rest: text.split('\n\n') });
    expect(taken(`One.\n\n${NOTICE}\n\nPlease see the original. The port opened on Monday.`)).toEqual({
      disclaimer: NOTICE,
      rest: ['One.', 'Please see the original. The port opened on Monday.'],
    });
  });

  it('in italics near the top, and with the rule above it', () => {
    const root: Root = {
      type: 'root',
      children: [
        { type: 'paragraph', children: [{ type: 'text', value: 'A headline' }] },
        { type: 'paragraph', children: [{ type: 'emphasis', children: [{ type: 'text', value: NOTICE }] }] },
        ...textToMdast('One.\n\nTwo.\n\nThree.').children,
        { type: 'thematicBreak' },
      ],
    };
    expect(takeDisclaimer(root)?.text).toBe(NOTICE);
    expect(root.children.map(wordsOf)).toEqual(['A headline', 'One.', 'Two.', 'Three.']);
  });

  it('never if there is nothing else', () => {
    expect(taken(NOTICE)).toEqual({ disclaimer: undefined, rest: [NOTICE] });
  });
});
