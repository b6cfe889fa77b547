import { plainWords } from '../body/plain-words.ts';
import { htmlToMdast } from '../body/html/html.ts';
import type { Format } from '../wire/format.ts';
import { Fault } from '../../findings/fault.ts';

/** HTML without `<html>`, as content systems export an article: `<h1>…</h1><p>…</p>`. */
export const htmlFragment: Format = {
  name: 'html',
  title: 'HTML without a page',
  recognises: ({ text }) => OPENING.test(text.slice(0, 2000)) && CLOSING.test(text),
  read({ text }) {
    const heading = HEADING.exec(text.slice(0, 20_000));
    const headline = heading ? plainWords(htmlToMdast(heading[1]!).root.children) || undefined : undefined;
    const value = headline === undefined ? text : text.replace(heading![0], '');
    if (plainWords(htmlToMdast(value).root.children) === '') {
      throw new Fault(1, 'HTML without a text', 'an article', 'check that this is the right file');
    }
    const language = /^\s*<[a-z][a-z\d]*\s[^<>]{0,300}?\blang=["']?([a-z]{2,3}(?:-[a-z\d]{2,8}){0,3})/i.exec(text.slice(0, 2000))?.[1];
    return { items: [{ line: 1, headline, language, body: { kind: 'html', value }, isPage: true }], leftOut: [] };
  },
};

const OPENING = /^\s*<(?:h1|h2|p|article|main|section|div|header|figure|body)(?:\s[^<>]{0,1000})?>/i;
const CLOSING = /<\/(?:h1|h2|p|article|main|section|div)\s?>/i;
const HEADING = /<h1(?:\s[^<>]{0,500})?>([^]{1,2000}?)<\/h1\s?>/i;
