import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('uses a flag that V8 knows', () => {
  const heap = readFileSync(new URL('../../../src/process/heap.ts', import.meta.url), 'utf8');
  const flag = /--[a-z-]+/.exec(heap)![0];
  expect(execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' })).toContain(`  ${flag} (`);
});
