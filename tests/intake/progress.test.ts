import { expect, it } from 'vitest';
import { readPublication } from '../../src/articles/read/publication.ts';
import { importInputs } from '../../src/intake/import.ts';
import type { Input } from '../../src/intake/receive/inputs.ts';
import { makeSettings } from '../unit/make.ts';
import { makeDesk, ninjsText } from './importing.ts';

it('reports when each input is read, and when its last item is stored', () => {
  const settings = makeSettings({ contentDir: makeDesk().content });
  const texts = [`${ninjsText()}\n${ninjsText({ uri: 'urn:wire.example:2' })}`, 'x', ninjsText({ uri: 'urn:wire.example:3' })];
  const inputs = texts.map((text): Input => ({ name: 'one name', read: () => Buffer.from(text) }));
  const events: string[] = [];
  importInputs(inputs, {
    publication: readPublication(settings).publication!,
    settings,
    options: {},
    onAnswer: ({ kind }) => events.push(kind),
    onInput: (state) => events.push(state),
  });
  expect(events).toEqual(['read', 'refused', 'read', 'settled', 'read', 'new', 'new', 'settled', 'new', 'settled']);
});
