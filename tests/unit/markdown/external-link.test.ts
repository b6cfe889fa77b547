import { describe, expect, it } from 'vitest';
import { isExternalLink } from '../../../src/markdown/external-link.ts';
import { renderBody } from '../../../src/markdown/render.ts';

const OUTSIDE = [
  'https://other.example/x',
  'HTTP://other.example',
  '//other.example/x',
  '///other.example/x',
  '/\\other.example',
  '\\\\other.example',
  '\\/other.example',
  'http:\\\\other.example',
  'https:/other.example',
  'http:other.example',
  '/\t/other.example',
  '\n//other.example',
  ' \u0001//other.example',
  'ht\ntps://other.example',
  '//user@other.example:8080/',
  '//[2001:db8::1]/',
  '//例え.example/',
  '//here.invalid:81/',
  'https://not a host/',
  '/%5Cother.example',
  '%5c/other.example',
  '/%2F%2fother.example',
];
const INSIDE = [
  '',
  '#p2',
  '?q=x',
  'x',
  './x',
  '../../..//other.example',
  '/en/',
  '/x//other.example',
  '/:other',
  'mailto:a@wire.example',
  'x\\y',
  'a%2Fb',
  '?u=https%3A%2F%2Fother.example',
  '100%',
];

describe('a link', () => {
  it.each(OUTSIDE)('is external: %j', (href) => {
    expect(isExternalLink(href)).toBe(true);
  });

  it.each(INSIDE)('is internal: %j', (href) => {
    expect(isExternalLink(href)).toBe(false);
  });
});

describe('a body', () => {
  const bodies = [
    '[a](//other.example/x)',
    '[a](</\\other.example>)',
    '[a](\\\\\\\\other.example)',
    '[a](http:\\\\other.example)',
    '[a](&#47;&#x2f;other.example)',
    '[a]: //other.example\n\n[a]',
    '<a href="//other.example" rel="opener">a</a>',
    '<a href="/&Tab;/other.example">a</a>',
    '<a href="/&#10;/other.example">a</a>',
    '<a href="&bsol;&bsol;other.example">a</a>',
    '| [a](//other.example) |\n| --- |\n',
    'www.other.example',
    'A note[^1].\n\n[^1]: [a](//other.example)',
  ];
  it.each(bodies)('marks the external link: %j', async (body) => {
    const html = await renderBody(body, 'en', () => Promise.resolve(undefined));
    const links = html.match(/<a [^>]*other\.example[^>]*>/g) ?? [];
    expect(links).toHaveLength(1);
    expect(links[0]).toContain(' rel="noopener noreferrer"');
  });
});
