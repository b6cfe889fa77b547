import { expect, it } from 'vitest';
import { makeDesk, ninjsText } from '../../../intake/importing.ts';

it('reads a folder except pictures, hidden names and its own list', () => {
  const files = ['.hidden', '_drafts/a.md', 'p.jpg', 'needs-a-date.txt'];
  const desk = makeDesk();
  const answers = desk.send({ 'a.json': ninjsText(), ...Object.fromEntries(files.map((file) => [file, 'x'])) });
  expect(answers).toMatchObject([{ kind: 'new' }]);
});

it('reads Jekyll’s _posts', () => {
  const desk = makeDesk();
  const post = '---\ntitle: Ferry\nlang: en\n---\n\nThe ferry left on time in the morning and came back at noon.\n';
  expect(desk.send({ '_posts/2026-03-24-ferry.md': post })).toMatchObject([{ kind: 'new', file: '2026/03/24/ferry/en.md' }]);
});

it.each(['paper.pdf', 'talk.MP3'])('reports that %s in a folder is skipped', (name) => {
  const [answer] = makeDesk().send({ [name]: '%PDF-1.7' });
  expect(answer).toMatchObject({
    kind: 'left-out',
    notes: [{ severity: 'note', found: expect.stringContaining('skipped') as string }],
  });
  expect(answer!.input).toMatch(name);
});
