import { describe, expect, it } from 'vitest';
import { htmlToMdast } from '../../../../src/intake/body/html/html.ts';
import { mdastToMarkdown } from '../../../../src/intake/body/markdown.ts';
import { textToMdast } from '../../../../src/intake/body/plain-text.ts';

const markdown = (html: string) => mdastToMarkdown(htmlToMdast(html).root).trim();

describe('lines that a wire wrapped with <br>', () => {
  it.each([
    [
      'in a paragraph, marks and all',
      '<p>Le marché du port a rouvert mardi après trois mois de <br/><b>travaux de réparation</b>, a annoncé la mairie dans un<br/>communiqué.</p>',
      'Le marché du port a rouvert mardi après trois mois de **travaux de réparation**, a annoncé la mairie dans un communiqué.',
    ],
    [
      'with paragraphs that are only indented',
      '&nbsp; Pasar ikan di pelabuhan dibuka kembali setelah diperbaiki<br>selama tiga bulan, kata wali kota pada hari Selasa pagi.<br>&nbsp; Para pedagang menyambutnya dengan gembira dan membuka<br>lapak mereka.',
      'Pasar ikan di pelabuhan dibuka kembali setelah diperbaiki selama tiga bulan, kata wali kota pada hari Selasa pagi.\n\nPara pedagang menyambutnya dengan gembira dan membuka lapak mereka.',
    ],
    [
      'in Chinese, without a space',
      '<p>港口的鱼市场经过三个月的修缮之后，于星期四重新开放，商贩<br>们纷纷回到自己的摊位继续营业。</p>',
      '港口的鱼市场经过三个月的修缮之后，于星期四重新开放，商贩们纷纷回到自己的摊位继续营业。',
    ],
    [
      'in Arabic',
      '<p>أعيد فتح سوق السمك في الميناء يوم الخميس بعد ثلاثة أشهر من<br>أعمال الإصلاح التي شملت السقف والأرضية كما قالت البلدية في<br>بيان.</p>',
      'أعيد فتح سوق السمك في الميناء يوم الخميس بعد ثلاثة أشهر من أعمال الإصلاح التي شملت السقف والأرضية كما قالت البلدية في بيان.',
    ],
    [
      'at lines of unequal width, each in the middle of a sentence',
      '<p>Le marché aux poissons du port a rouvert mardi matin sur le <br/>Quai du Rhin après trois mois de travaux, <br/>a annoncé la mairie.</p><p>Les marchands y retrouvent leurs étals, et le maire a parlé aux <br/>habitants.</p>',
      'Le marché aux poissons du port a rouvert mardi matin sur le Quai du Rhin après trois mois de travaux, a annoncé la mairie.\n\nLes marchands y retrouvent leurs étals, et le maire a parlé aux habitants.',
    ],
    [
      'in <pre>',
      '<pre>The council met on Tuesday to talk about the bridge, which has\nbeen closed since the flood of last year. It will stay closed\nuntil spring.</pre>',
      'The council met on Tuesday to talk about the bridge, which has been closed since the flood of last year. It will stay closed until spring.',
    ],
  ])('are joined %s', (_name, html, text) => {
    expect(markdown(html)).toBe(text);
  });

  it.each([
    [
      'a poem',
      '<p>The tide comes in upon the stone,<br>The lamp is lit, the gulls are flown,<br>And I am on the quay alone,<br>To count the boats that have come home.</p>',
    ],
    [
      'a poem without capitals',
      '<p>the tide comes in upon the old grey stone<br>slowly<br>and I am on the quay with nobody at all to talk to<br>but gulls</p>',
    ],
    ['an address', '<p>Harbour Wire, Editorial Office<br>12 Quay Street, second floor<br>9000 Ghent</p>'],
    [
      'a list',
      '<p>To be seen on the quay this week, by the town’s own account:<br>- the lamp of the old lighthouse, which was lit again on Monday<br>- the boats</p>',
    ],
    ['results', '<p>Reds 3, Blues 1<br>Greens 0, Whites 0<br>Blacks 2, Golds 2</p>'],
  ])('stay where they are %s', (_name, html) => {
    expect(markdown(html).split('\\\n')).toHaveLength(html.split('<br>').length);
  });
});

describe('lines of a text', () => {
  const paragraphs = (text: string) => textToMdast(text).children.length;

  it('stay apart in a poem, a list and a table', () => {
    expect(
      paragraphs(
        'The tide comes in upon the stone,\nThe lamp is lit, the gulls are flown,\nAnd I am on the quay alone,\nTo count the boats that have come home.',
      ),
    ).toBe(4);
    expect(paragraphs('- the lamp of the old lighthouse by the quay\n- the boats that came home\n- the gulls')).toBe(3);
    expect(paragraphs('Team of the harbour    Won    Lost\nReds                    3       1\nBlues of the old town   1       3')).toBe(3);
  });

  it('are joined if all is in capitals', () => {
    expect(
      paragraphs(
        'THE COUNCIL MET ON TUESDAY TO TALK ABOUT THE BRIDGE, WHICH HAS\nBEEN CLOSED SINCE THE FLOOD OF LAST YEAR. IT WILL STAY CLOSED\nUNTIL SPRING, THE MAYOR SAID IN A STATEMENT ON MONDAY EVENING AND\nNOBODY OBJECTED.',
      ),
    ).toBe(1);
  });
});
