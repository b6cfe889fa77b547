import type { Link, Paragraph, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { textToMdast } from '../../../../../src/intake/body/plain-text.ts';
import { takeReadAlso } from '../../../../../src/intake/furniture/read-also/read-also.ts';
import { wordsOf } from '../../../../../src/intake/body/words.ts';
import { expectLinear } from '../../../../growth.ts';

const take = (text: string) => {
  const root = textToMdast(text);
  return { taken: takeReadAlso(root), rest: root.children.map(wordsOf) };
};
const TEXT = ['The bridge closed on Monday.', 'It opens again in June.'];

describe('a link to other articles', () => {
  it.each([
    'Read also: Seven bridges in a day',
    'Also read: Seven bridges in a day',
    'Related: Seven bridges in a day',
    'Lire aussi : Sept ponts en un jour',
    'À lire également : Sept ponts en un jour',
    'Baca juga: Tujuh jembatan dalam sehari',
    'Berita terkait: Tujuh jembatan dalam sehari',
    '関連記事：橋が七つある町',
    '相关阅读：七座桥的小城',
    'اقرأ أيضا: سبعة جسور في يوم واحد',
    'Lea también: Siete puentes en un día',
    'Lesen Sie auch: Sieben Brücken an einem Tag',
    'Leggi anche: Sette ponti in un giorno',
    'Leia também: Sete pontes num dia',
    'Lees ook: Zeven bruggen op een dag',
    'Läs också: Sju broar på en dag',
    'Lue myös: Seitsemän siltaa päivässä',
    'Czytaj też: Siedem mostów w jeden dzień',
    'Читайте также: Семь мостов за день',
    'Continue reading →',
    'Read more here.',
    'Read the full story on our website',
    'Visit our website for details.',
    'Baca selengkapnya di sini',
    'Selengkapnya di situs kami',
    'Klik di sini untuk berita lain',
    'Lire la suite sur notre site',
    'Cliquez ici pour lire la suite',
    '詳しくはこちら',
    '全文は公式サイトで',
    '点击这里查看全文',
    '更多信息请访问我们的官网',
    'لقراءة المزيد اضغط هنا',
    'المزيد على موقعنا',
    'Read more…',
    'Lire la suite',
    'Baca selengkapnya',
    '続きを読む',
    '阅读全文',
    'اقرأ المزيد',
    'Weiterlesen',
    'The post Bridge closes appeared first on Canal Courier.',
    'L’article Le pont ferme est apparu en premier sur Courrier du canal.',
    'Der Beitrag Brücke zu erschien zuerst auf Kanalbote.',
    'La entrada Cierra el puente se publicó primero en Correo del canal.',
    '投稿 橋が閉まる は 運河通信 に最初に表示されました。',
  ])('is removed from the middle and from the foot: %s', (line) => {
    expect(take(`${TEXT[0]}\n\n${line}\n\n${TEXT[1]}`)).toEqual({ taken: [line], rest: TEXT });
    expect(take(`${TEXT.join('\n\n')}\n\n${line}`)).toEqual({ taken: [line], rest: TEXT });
  });

  it.each(['Voir aussi:', 'Baca juga:', 'Read more:', 'También:', '関連記事', '相关阅读：', 'اقرأ أيضا:'])(
    'goes with the title below it: %s',
    (label) => {
      expect(take(`${TEXT[0]}\n\n${label}\n\nSeven bridges in a day\n\n${TEXT[1]}`)).toEqual({
        taken: [label, 'Seven bridges in a day'],
        rest: TEXT,
      });
      expect(take(`${TEXT.join('\n\n')}\n\n${label}\n\nSeven bridges in a day\n\nA ferry for the canal`)).toEqual({
        taken: [label, 'Seven bridges in a day', 'A ferry for the canal'],
        rest: TEXT,
      });
    },
  );

  it('loses only its label if running text follows, or nothing', () => {
    expect(take(`${TEXT[0]}\n\nVoir aussi :\n\n${TEXT[1]}`)).toEqual({ taken: ['Voir aussi :'], rest: TEXT });
    expect(take(`${TEXT.join('\n\n')}\n\nVoir aussi :`)).toEqual({ taken: ['Voir aussi :'], rest: TEXT });
  });

  it('is removed with the links below it, in a list or alone', () => {
    const link = (title: string): Link => ({ type: 'link', url: 'https://canal.example/', children: [{ type: 'text', value: title }] });
    const line = (title: string): Paragraph => ({ type: 'paragraph', children: [link(title)] });
    const root: Root = {
      type: 'root',
      children: [
        ...textToMdast(`${TEXT[0]}\n\nRelated articles`).children,
        { type: 'list', children: [{ type: 'listItem', children: [line('Seven bridges')] }] },
        line('A ferry.'),
        ...textToMdast(TEXT[1]!).children,
      ],
    };
    expect(takeReadAlso(root)).toEqual(['Related articles', 'Seven bridges', 'A ferry.']);
    expect(root.children.map(wordsOf)).toEqual(TEXT);
  });
});

describe('text that only looks like it', () => {
  it.each([
    'Read also means to study beside one’s work.',
    'Related costs rose by a tenth.',
    'The post office appeared first on the list of closures.',
    'Read more books, the library says.',
    'Baca juga peraturannya sebelum berangkat.',
    'Related: The council met on Monday. It voted for the bridge.',
    'Continue reading lessons for adults began on Monday.',
  ])('stays: %s', (line) => {
    expect(take(`${TEXT[0]}\n\n${line}\n\n${TEXT[1]}`)).toEqual({ taken: [], rest: [TEXT[0], line, TEXT[1]] });
  });

  it('stays as a heading with text below it', () => {
    const root: Root = {
      type: 'root',
      children: [
        ...textToMdast(TEXT[0]!).children,
        { type: 'heading', depth: 2, children: [{ type: 'text', value: 'Further reading' }] },
        ...textToMdast(TEXT[1]!).children,
      ],
    };
    expect(takeReadAlso(root)).toEqual([]);
    expect(root.children).toHaveLength(3);
  });

  it('stays if there is nothing else', () => {
    expect(take('Read more:\n\nSeven bridges in a day').rest).toEqual(['Read more:', 'Seven bridges in a day']);
  });
});

it.each(['Read more: ', 'The post ', 'は ', '最先出现在', '> '])('takes time in proportion to a body: %s', (unit) => {
  expectLinear((size) => take(`${`${unit.repeat(30)}\n\n`.repeat(size)}${unit.repeat(50 * size)}`), 400);
});
