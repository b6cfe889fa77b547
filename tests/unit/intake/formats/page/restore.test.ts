import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { restoreLost } from '../../../../../src/intake/formats/page/text/restore.ts';

const LONG = 'The mill by the river opened its doors again on Saturday, after two years of work that the town paid for alone.';
const OTHER = 'Visitors can climb up to the wheel, which turns again, and buy the flour that the miller makes there every morning.';
const page = (...boxes: string[]) =>
  parseHTML(`<html><body>${boxes.map((box) => `<div class="text-block">${box}</div>`).join('')}</body></html>`).document;

it.each([
  ['a sentence that is mostly a link', 'In 2019, <a href="/wheel">the first wheel stopped turning after a flood</a>.', true],
  ['a related link', 'Read more: <a href="/wheel">The first wheel stopped turning after a flood</a>', false],
  ['a sentence that is wholly a link', '<a href="/wheel">The first wheel stopped turning after a flood.</a>', false],
])('%s, between two paragraphs of the text, is put back: %#', (_name, html, isBack) => {
  const content = page(`<p>${LONG}</p>`, `<p>${OTHER}</p>`);
  restoreLost(content.body, page(`<p>${LONG}</p>`, `<p>${html}</p>`, `<p>${OTHER}</p>`), {});
  const texts = [...content.querySelectorAll('p')].map((paragraph) => paragraph.textContent);
  expect(texts).toHaveLength(isBack ? 3 : 2);
  if (isBack) expect(texts[1]).toMatch(/^In 2019/);
});

it('a sentence that is mostly a link, behind the last paragraph, stays out', () => {
  const content = page(`<p>${LONG}</p>`);
  restoreLost(content.body, page(`<p>${LONG}</p>`, '<p>For more of it, <a href="/">see the page of our news of today</a>.</p>'), {});
  expect(content.querySelectorAll('p')).toHaveLength(1);
});
