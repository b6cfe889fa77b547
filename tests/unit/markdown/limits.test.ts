import { describe, expect, it } from 'vitest';
import { renderBody } from '../../../src/markdown/render.ts';

const render = (markdown: string) => renderBody(markdown, 'en', () => Promise.resolve(undefined));

it('renders a paragraph of a megabyte', async () => {
  const html = await render('lorem ipsum dolor '.repeat(58_000));
  expect(html.match(/<p /g)).toHaveLength(1);
  expect(html.length).toBeGreaterThan(1_000_000);
});

/* No one nests this deeply on purpose. It must be shown as text or rejected with a message, not overflow the stack. */
describe('thousands of levels', () => {
  it.each([
    ['quotes', '>'.repeat(5000) + ' deep'],
    ['lists', Array.from({ length: 200 }, (_, level) => `${'  '.repeat(level)}- deep`).join('\n')],
    ['lists on one line', '- '.repeat(2000) + 'deep'],
    ['HTML elements', '<div>'.repeat(5000) + 'deep'],
    ['HTML marks', '<b>'.repeat(5000) + 'deep'],
    ['open brackets', '['.repeat(5000) + 'deep'],
    ['emphasis', '*a '.repeat(5000) + 'deep'],
  ])('of %s do not overflow the stack', async (_name, markdown) => {
    const result = await render(markdown).catch((error: unknown) => error);
    expect(result).not.toBeInstanceOf(RangeError);
    expect(result instanceof Error ? result.message : result).toContain('deep');
  });
});
