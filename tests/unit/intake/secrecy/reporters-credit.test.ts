import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { textToMdast } from '../../../../src/intake/body/plain-text.ts';
import { takeReportersCredits } from '../../../../src/intake/secrecy/reporters-credit.ts';
import { expectLinear } from '../../../growth.ts';

function take(text: string) {
  const root = textToMdast(text);
  return { taken: takeReportersCredits(root), rest: root.children.map((block) => toString(block)) };
}

const FIRST = 'The harbour opened again on Monday.';
const LAST = 'Ships came in at noon.';

describe('the credit of reporters at the end of a text', () => {
  it.each([
    '(Reporting by Nina Poel in Ghent and Sam Roels; Editing by Ada Lys)',
    '(Reporting and writing by Nina Poel; Additional reporting by the Brussels newsroom; Editing by Ada Lys)',
    '(Reportage de Nina Poel, édité par Ada Lys)',
    '(Reporting oleh Nina Poel; Editing oleh Ada Lys)',
    '(Laporan oleh Budi Santoso di Jakarta; disunting oleh Ani Putri)',
    '（编译 张三；审校 李四）',
    '(翻訳:山田花子 編集:田中一郎)',
    '(إعداد نور خليل للنشرة العربية - تحرير سامي يوسف)',
  ])('is removed: %s', (credit) => {
    expect(take(`${FIRST}\n\n${LAST}\n\n${credit}`)).toEqual({ taken: [credit], rest: [FIRST, LAST] });
    expect(take(`${FIRST}\n\n${LAST} ${credit}`)).toEqual({ taken: [credit], rest: [FIRST, LAST] });
  });

  it.each([
    '(Reporting by the commission found no errors)',
    '(Editing by Nina Poel took two days)',
    '(تقرير عن الميناء. اقرأ المزيد)',
    '(Ghent)',
    'Reporting by Nina Poel',
  ])('is not %s', (words) => expect(take(`${FIRST}\n\n${LAST} ${words}`)).toEqual({ taken: [], rest: [FIRST, `${LAST} ${words}`] }));

  it('never empties a text', () => expect(take('(Reporting by Nina Poel)').taken).toEqual([]));

  it('is found in linear time', () => expectLinear((size) => takeReportersCredits(textToMdast(`${FIRST} ${'('.repeat(size)})`)), 5000));
});
