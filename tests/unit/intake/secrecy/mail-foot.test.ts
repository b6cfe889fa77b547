import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { textToMdast } from '../../../../src/intake/body/plain-text.ts';
import { takeMailFoot } from '../../../../src/intake/secrecy/mail-foot.ts';
import { expectLinear } from '../../../growth.ts';

function take(text: string) {
  const root = textToMdast(text);
  return { taken: takeMailFoot(root), rest: root.children.map((block) => toString(block)) };
}

const TEXT = 'The harbour opened again on Monday.\n\nShips came in at noon.';
const rest = TEXT.split('\n\n');

describe('the foot of a mail', () => {
  it.each([
    'This e-mail may contain confidential information. If you received it in error, delete it.',
    'Ce message et ses pièces jointes sont confidentiels et réservés à leurs destinataires.',
    'Pesan ini bersifat rahasia dan hanya untuk penerima.',
    '本邮件可能含有机密信息，仅供收件人使用。',
    'このメールには機密情報が含まれている場合があります。',
    'هذه الرسالة سرية ومخصصة للمرسل إليه فقط.',
  ])('is a notice: %s', (notice) => expect(take(`${TEXT}\n\n____________\n\n${notice}`)).toEqual({ taken: [notice], rest }));

  it('is a signature with its name and role', () => {
    const signature = ['Nina Poel', 'Harbour Writer', 'Ph BE: +32 9 555 01 01', 'Twitter: @poel', 'Skype: nina.poel'];
    expect(take(`${TEXT}\n\n${signature.join('\n\n')}`)).toEqual({ taken: [signature.join('\n')], rest });
  });

  it.each([
    'This email was sent to the mayor on Friday.',
    'Phone: the harbour has a new one.',
    'Nina Poel\n\nTel: +32 9 555 01 01',
    'Results\n\nX: 4 points',
  ])('is not %s', (words) => expect(take(`${TEXT}\n\n${words}`)).toEqual({ taken: [], rest: [...rest, ...words.split('\n\n')] }));

  it('is found in linear time', () =>
    expectLinear((size) => takeMailFoot(textToMdast(`${TEXT}\n\nthis message ${'a '.repeat(size)}`)), 5000));
});
