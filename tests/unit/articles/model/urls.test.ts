import { describe, expect, it } from 'vitest';
import { readPublication } from '../../../../src/articles/read/publication.ts';
import * as urls from '../../../../src/articles/model/urls.ts';
import { PUBLICATION, writeContent } from '../../content.ts';
import { makePublication, makeSettings } from '../../make.ts';

describe('paths', () => {
  it('start with their edition and end with a slash', () => {
    expect(urls.frontPath('fr')).toBe('fr/');
    expect(urls.articlePath('fr', '2024/03/26/story')).toBe('fr/2024/03/26/story/');
    expect(urls.archivePath('fr')).toBe('fr/archive/');
    expect(urls.archivePath('fr', '2024', '03')).toBe('fr/2024/03/');
    expect(urls.subjectPath('fr', 'politics')).toBe('fr/subjects/politics/');
    expect(urls.placePath('fr', 'jakarta')).toBe('fr/places/jakarta/');
  });

  it('number a list’s pages, except the landing page', () => {
    expect(urls.pagePath('fr/subjects/politics/', undefined)).toBe('fr/subjects/politics/');
    expect(urls.pagePath('fr/subjects/politics/', 3)).toBe('fr/subjects/politics/page/3/');
  });
});

describe('addresses', () => {
  it.each([
    ['/', '/fr/', 'https://wire.example/fr/'],
    ['/news/', '/news/fr/', 'https://wire.example/news/fr/'],
  ])('start with the base %s', (base, href, absolute) => {
    expect(urls.href('fr/', makePublication({ base }))).toBe(href);
    expect(urls.absoluteUrl('fr/', makePublication({ base }))).toBe(absolute);
  });

  it('are percent-encoded once', () => {
    expect(urls.href(urls.placePath('zh', '雅加达'), makePublication())).toBe('/zh/places/%E9%9B%85%E5%8A%A0%E8%BE%BE/');
    expect(urls.href(urls.mediaPath('2024/03/26/story', 'my 100%.jpg'), makePublication())).toBe('/media/2024/03/26/story/my%20100%25.jpg');
  });

  it.each([
    ['https://wire.example', undefined, '/', 'https://wire.example/fr/'],
    ['https://wire.example/news', undefined, '/', 'https://wire.example/news/fr/'],
    ['https://wire.example/nyhéter/', undefined, '/', 'https://wire.example/nyh%C3%A9ter/fr/'],
    ['https://wire.example/a%20b/', undefined, '/', 'https://wire.example/a%20b/fr/'],
    ['https://wire.example/news', undefined, '/other/', 'https://wire.example/other/fr/'],
    ['https://wire.example/news', 'https://preview.example', '/news/', 'https://preview.example/news/fr/'],
  ])('under %s, overridden by %s and %s, lead there', (written, site, base, absolute) => {
    const contentDir = writeContent({ 'publication.yaml': PUBLICATION.replace('https://wire.example', written) });
    const { publication } = readPublication(makeSettings({ contentDir, site, base }));
    expect(urls.absoluteUrl('fr/', publication!)).toBe(absolute);
  });
});
