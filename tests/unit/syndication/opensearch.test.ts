import { expect, it } from 'vitest';
import { openSearchDescription } from '../../../src/syndication/opensearch.ts';
import { makePublication } from '../make.ts';

it('points browsers to the edition’s search, with the base', () => {
  const xml = openSearchDescription('fr', makePublication({ site: 'https://wire.example', base: '/news/' }));
  expect(xml).toContain('template="https://wire.example/news/fr/search/?q={searchTerms}"');
});

it('escapes the publication’s name and keeps the short name short', () => {
  const xml = openSearchDescription('fr', makePublication({ name: 'Fish & <Chips> of the whole world' }));
  expect(xml).not.toMatch(/<Chips>|& /);
  expect(/<ShortName>(.*?)<\/ShortName>/.exec(xml)![1]!.replace(/&#\d+;/g, 'x').length).toBeLessThanOrEqual(16);
});
