import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const PROJECT = resolve('.');
const guide = readFileSync('docs/importing.md', 'utf8');
// Examples that fetch from the web cannot run in a test.
const commands = [...guide.matchAll(/`(?:npm run|npx kawat) (import (?:-- )?(?:docs\/examples\/|- )[^`]*)`/g)].map(
  ([, command]) => command!,
);

const folder = mkdtempSync(join(tmpdir(), 'kawat-examples-'));
mkdirSync(join(folder, 'content'));
writeFileSync(
  join(folder, 'content', 'publication.yaml'),
  `name: Warta Contoh
site: https://warta-contoh.example
timeZone: Asia/Jakarta
mainLanguage: id
editions: [id, en, zh, ja, ar, fr]
subjects: {}
`,
);
symlinkSync(join(PROJECT, 'docs'), join(folder, 'docs'), 'junction');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the guide’s examples of importing', () => {
  const reports = new Map<string, string>();

  it('exist for every format', () => {
    expect(commands.length).toBeGreaterThan(12);
  });

  // In order, as a reader would run them: some depend on earlier ones.
  it.each(commands)('%s', (command) => {
    const { status, stdout, stderr } = kawat(command.replace('-- ', ''));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    reports.set(command, stdout);
  });

  it('report what the guide says', () => {
    const [, report] = /<!-- report -->\n\n```\n([\s\S]*?)```\n\n<!-- \/report -->/.exec(guide)!;
    expect(withoutTime(reports.get(commands[1]!)!)).toBe(withoutTime(report!));
  });

  it('change nothing when imported again', () => {
    expect(kawat('import docs/examples/').stdout).toMatch(/^unchanged: \d+, left out: 3\. /m);
  });

  it('produce content that passes the check', () => {
    expect(kawat('check')).toMatchObject({ status: 0, stderr: '' });
  });

  it('export the story that the guide names', () => {
    const [, command] = /npm run (export -- .*)/.exec(guide)!;
    expect(kawat(command!.replace('-- ', ''))).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(kawat('import exported/').stdout).toMatch(/^unchanged: 2\. /m);
  });
});

function kawat(command: string): { status: number | null; stdout: string; stderr: string } {
  const [words, input] = command.split(' < ');
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:KAWAT_|VITEST|NODE_)/.test(name)));
  return spawnSync(process.execPath, [join(PROJECT, 'src/cli/main.ts'), ...words!.split(' ')], {
    cwd: folder,
    encoding: 'utf8',
    env,
    ...(input !== undefined && { input: readFileSync(input) }),
  });
}

function withoutTime(report: string): string {
  return report.replace(/\d+\.\d s\./, '').trim();
}
