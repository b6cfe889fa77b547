import { expect, it } from 'vitest';
import { mdastToMarkdown } from '../../../../src/intake/body/markdown.ts';
import { textToMdast } from '../../../../src/intake/body/plain-text.ts';
import { listBullets } from '../../../../src/intake/furniture/bullets.ts';

function markdown(text: string): string {
  const root = textToMdast(text);
  listBullets(root);
  return mdastToMarkdown(root).trim();
}

it('makes a list of paragraphs with a wire’s bullets', () =>
  expect(markdown('The harbour opens.\n\nQ Nina Poel, harbour\n\nQ Ada Lys\n\nMore follows.')).toBe(
    'The harbour opens.\n\n- Nina Poel, harbour\n- Ada Lys\n\nMore follows.',
  ));

it.each(['Q Who opened it?\n\nQ Who paid?', 'Q Nina, when\n\nQ Ada, where\n\nA On Monday.', 'Q Nina Poel\n\nThe harbour opens.'])(
  'keeps %j',
  (text) => expect(markdown(text)).toBe(text),
);
