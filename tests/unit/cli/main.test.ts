import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));

it('names the command whose help explains a wrong argument', () => {
  const { status, stderr } = spawnSync(process.execPath, [MAIN, 'import', '--nonsense'], { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toContain('Try kawat import --help.');
});
