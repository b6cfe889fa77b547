import { describe, expect, it } from 'vitest';
import { makeDesk, ninjsText, TEXTS } from '../../../intake/importing.ts';

/** The headline and body of an article that was sent without a headline. */
function importWithout(body: object): { headline: string | undefined; text: string } {
  const desk = makeDesk();
  desk.send({ 'a.json': ninjsText({ headlines: undefined, bodies: [body] }) });
  const file = desk.read(desk.articles()[0]!);
  return { headline: /^headline: (.*)$/m.exec(file)?.[1], text: file.slice(file.indexOf('\n---\n') + 5).trim() };
}
const html = (value: string) => ({ contentType: 'text/html', value });
const plain = (value: string) => ({ contentType: 'text/plain', value });

describe('an article without a headline', () => {
  it.each([
    ['a line above the text', plain(`Fish market back\n\n${TEXTS.en}`), TEXTS.en],
    ['a heading', html(`<h2>Fish market back</h2><p>${TEXTS.en}</p>`), TEXTS.en],
    ['a line that ends in a break', html(`<p>Fish market back<br>${TEXTS.en}</p>`), undefined],
    ['the first entry of a list', html(`<ul><li>Fish market back</li><li>${TEXTS.en}</li></ul>`), undefined],
    ['the first of a quotation', html(`<blockquote><p>Fish market back</p><p>${TEXTS.en}</p></blockquote>`), undefined],
  ])('uses %s, and no words below it', (_name, body, rest) => {
    const { headline, text } = importWithout(body);
    expect(headline).toBe('Fish market back');
    if (rest !== undefined) expect(text).toBe(rest);
  });

  it.each(['## Fish market back ##\n', 'Fish market back\n----\n'])('uses a Markdown heading: %j', (heading) => {
    const desk = makeDesk();
    desk.send({ 'a.md': `---\ndate: 2024-03-26\nlang: en\n---\n${heading}${TEXTS.en}\n` });
    expect(desk.read(desk.articles()[0]!)).toContain('headline: Fish market back\n');
  });
});
