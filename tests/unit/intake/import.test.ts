import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listCases } from '../cases.ts';
import { makeDesk } from '../../intake/importing.ts';

/*
 * To add a test, add a folder: `wire/` is imported, with the command line's options from `options.json` if there are any.
 * `output.txt` has the result: one line per answer, then the articles. `vitest -u` writes it; read it before you commit it.
 */
describe.each(listCases('intake/import'))('$name', ({ folder }) => {
  it('becomes articles without errors, and nothing new a second time', async () => {
    const desk = makeDesk();
    const file = join(folder, 'options.json');
    const options = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as object) : {};
    const answers = desk.importPaths([join(folder, 'wire')], options);
    const said = answers.flatMap(({ kind, line, file, headline, notes, refusal }) => [
      `line ${line} ${kind} ${file ?? headline ?? ''} ${refusal ? `${refusal.found} | ${refusal.fix}` : ''}`.trim(),
      ...notes.map(({ severity, found }) => `  ${severity}: ${found}`),
    ]);
    const articles = desk.articles().map((file) => `\n===== ${file}\n${desk.read(file)}`);
    await expect(`${[...said, ...articles].join('\n')}`).toMatchFileSnapshot(join(folder, 'output.txt'));
    expect(desk.errors()).toEqual([]);

    const before = desk.state();
    const again = desk.importPaths([join(folder, 'wire')], options);
    expect(again.map(({ kind }) => kind)).toEqual(answers.map(({ kind }) => (kind === 'new' ? 'unchanged' : kind)));
    expect(desk.state()).toEqual(before);
  });
});
