import { expect, it } from 'vitest';
import { isBareCredit, partCredit, plainCredit } from '../../../../src/intake/body/credit.ts';

it.each([
  ['The weir at night. (AP)', 'The weir at night.', 'AP'],
  ['The weir at night (Photo: Jo Lux)', 'The weir at night', 'Jo Lux'],
  ['The weir at night. (Jo Lux/Daily Mill)', 'The weir at night.', 'Jo Lux/Daily Mill'],
  ['The weir at night. | Jo Lux via Getty Images', 'The weir at night.', 'Jo Lux via Getty Images'],
  ['The weir at night. Photo: Jo Lux', 'The weir at night.', 'Jo Lux'],
  ['Bendung di malam hari. Foto: Antara', 'Bendung di malam hari.', 'Antara'],
  ['Le barrage, la nuit. Crédit photo : AFP', 'Le barrage, la nuit.', 'AFP'],
  ['夜の堰＝共同', '夜の堰', '共同'],
  ['夜の堰（鈴木花子撮影）', '夜の堰', '鈴木花子撮影'],
  ['السد ليلا (رويترز)', 'السد ليلا', 'رويترز'],
  ['Image credit: Jo Lux', undefined, 'Jo Lux'],
  ['The weir at night (left) and by day', 'The weir at night (left) and by day', undefined],
  ['The weir (1923)', 'The weir (1923)', undefined],
  ['The weir -', 'The weir', undefined],
])('separates a caption from its credit: %s', (text, caption, credit) => {
  expect(partCredit(text)).toEqual({ caption, credit });
});

it.each([
  ['Getty Images', true],
  ['Jo Lux | Moment | Getty Images', true],
  ['JO LUX/AFP/Getty Images', true],
  ['写真：鈴木花子', true],
  ['The agency AFP said so. It was late', false],
  ['Night falls', false],
])('recognises a line that is only a credit: %s', (text, expected) => {
  expect(isBareCredit(text)).toBe(expected);
});

it.each([
  ['(Image: Getty Images)', 'Getty Images'],
  ['Credit Credit Jo Lux', 'Jo Lux'],
  ['Photo by Jo Lux', 'Jo Lux'],
  ['Jo Lux', 'Jo Lux'],
])('removes the words “photo by” and the like from a credit: %s', (text, expected) => {
  expect(plainCredit(text)).toBe(expected);
});
