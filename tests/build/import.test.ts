import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MARKET_FILE, marketItem } from '../market-item.ts';
import { makeContent } from './content.ts';
import { filesOf, fingerprint, makeFolder, PROJECT, type Run } from './kawat.ts';

const MAIN = join(PROJECT, 'src/cli/main.ts');

describe('kawat import', () => {
  test('imports files and folders, reports what it did, and ends with 0', async () => {
    const { folder, content, kawat } = makeDesk({ 'in/a.json': marketItem(), 'b.json': marketItem({ uri: 'urn:b', headline: 'Second' }) });
    const { code, stdout, stderr } = await kawat(['in', 'b.json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`${join('in', 'a.json')}:1  new  ${MARKET_FILE}`);
    expect(stdout).toMatch(/new: 2\. [\d.]+ s\.\n$/);
    expect(filesOf(folder)).not.toContain('needs-a-date.txt');
    expect((await kawat([], { command: 'check' })).code).toBe(0);
    const before = fingerprint(content);
    expect((await kawat(['in', 'b.json'])).stdout).toMatch(/^unchanged: 2\./);
    expect(fingerprint(content)).toEqual(before);
  });

  test('reads standard input', async () => {
    const { content, kawat } = makeDesk();
    const { code, stdout } = await kawat(['-'], { input: marketItem() });
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('standard input:1  new') as string });
    expect(existsSync(join(content, MARKET_FILE))).toBe(true);
  });

  test('if killed at any moment leaves complete files, and the next run continues', { timeout: 60_000 }, async () => {
    const items = Array.from({ length: 400 }, (_, number) => marketItem({ uri: `urn:n:${number}`, headline: `Item ${number}` }));
    const { folder, content, kawat } = makeDesk({ 'all.jsonl': items.join('\n') });
    for (let round = 0; round < 3; round++) {
      const child = spawn(process.execPath, [MAIN, 'import', 'all.jsonl', '--content', content], { cwd: folder, stdio: 'ignore' });
      const ended = new Promise((done) => child.once('exit', done));
      const had = filesOf(content).length;
      // A different moment each time, after it has begun to write.
      for (let waited = 0; filesOf(content).length === had && waited < 5000 && child.exitCode === null; waited += 5) await pause(5);
      await pause(Math.random() * 60);
      child.kill('SIGKILL');
      await ended;
      for (const file of filesOf(content).filter((name) => name.endsWith('.md')))
        expect(readFileSync(join(content, file), 'utf8')).toMatch(/^---\n(?:.+\n)+---\n\nThe fish .+repairs\.\n$/);
    }
    expect((await kawat(['all.jsonl'])).code).toBe(0);
    expect(filesOf(content).filter((name) => name.endsWith('.md'))).toHaveLength(400);
    expect((await kawat([], { command: 'check' })).code).toBe(0);
  });
});

function makeDesk(files: Record<string, string> = {}): {
  folder: string;
  content: string;
  kawat: (args: readonly string[], how?: { command?: string; input?: string }) => Promise<Run>;
} {
  const [folder, content] = [makeFolder(), makeContent({})];
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return {
    folder,
    content,
    kawat: (args, { command = 'import', input } = {}) =>
      new Promise((done) => {
        const all = [MAIN, command, ...args, '--content', content];
        const child = execFile(
          process.execPath,
          all,
          { cwd: folder, env: { PATH: process.env['PATH'], NO_COLOR: '1' } },
          (_error, stdout, stderr) => done({ code: child.exitCode, stdout, stderr }),
        );
        if (input !== undefined) child.stdin!.end(input);
      }),
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
