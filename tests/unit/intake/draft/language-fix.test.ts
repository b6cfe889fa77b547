import { expect, it } from 'vitest';
import { inLanguage, makeDesk, ninjsText, TEXTS } from '../../../intake/importing.ts';

it('says how to import a text whose declared language is doubtful', () => {
  const [answer] = makeDesk().send({
    'a.json': ninjsText({ ...inLanguage('id'), bodies: [{ contentType: 'text/plain', value: `${TEXTS.en} It was closed in December.` }] }),
  });
  expect(answer).toMatchObject({
    kind: 'new',
    notes: [{ severity: 'warning', found: 'id is declared, but the text reads as English (en); if so, import with --language en' }],
  });
});
