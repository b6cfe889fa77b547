import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { article, makeContent } from './content.ts';
import { HAS_SAMPLES } from '../samples.ts';
import { findBrokenLinks } from './links.ts';
import { fingerprint, kawat, makeCheckout, makeFolder, PROJECT, run } from './kawat.ts';
import { all, attribute, buildSite, readSite } from './site.ts';

const SOUND = { '2026/03/05/market/id.md': article({ language: 'id' }) };
const BROKEN = { '2026/03/05/market/id.md': article({ language: 'id', headlin: 'Twice' }) };

describe('kawat build', { timeout: 300_000 }, () => {
  test('uses --content, --out, --base and --site', async () => {
    const cwd = makeCheckout();
    const out = join(makeFolder(), 'deep/site');
    const options = ['--content', makeContent(SOUND), '--out', out, '--base', '/x/y', '--site', 'https://elsewhere.example'];
    expect(await kawat(['build', ...options], { cwd })).toMatchObject({ code: 0 });
    expect(existsSync(join(cwd, 'dist'))).toBe(false);
    const site = readSite(out, 'https://elsewhere.example', '/x/y/');
    const page = site.pages.get('id/2026/03/05/market/')!;
    const canonical = all(page.tree, 'link').find((link) => attribute(link, 'rel') === 'canonical');
    expect(attribute(canonical, 'href')).toBe('https://elsewhere.example/x/y/id/2026/03/05/market/');
    expect(findBrokenLinks(site)).toEqual([]);
  });

  test('takes the base from the site’s address', async () => {
    const out = join(makeFolder(), 'site');
    expect(await kawat(['build', '--content', makeContent(SOUND), '--out', out, '--site', 'https://elsewhere.example/news'])).toMatchObject(
      { code: 0 },
    );
    const site = readSite(out, 'https://elsewhere.example', '/news/');
    expect(findBrokenLinks(site)).toEqual([]);
  });

  test('builds the same site twice, as does `astro build`, in any time zone', async () => {
    const content = HAS_SAMPLES ? join(PROJECT, 'content') : makeContent(SOUND);
    const first = await buildSite(content);
    const second = join(makeFolder(), 'site');
    const astro = await run([join(PROJECT, 'node_modules/astro/bin/astro.mjs'), 'build'], {
      cwd: makeCheckout(),
      env: { KAWAT_CONTENT: content, KAWAT_OUT: second, TZ: 'America/Los_Angeles' },
    });
    expect(astro.stderr + astro.stdout).not.toMatch(/error/i);
    expect(astro.code).toBe(0);
    expect(fingerprint(second)).toEqual(fingerprint(first.folder));
  });
});

describe('kawat check', () => {
  test('ends with 0 if nothing is wrong', async () => {
    const { code, stdout } = await kawat(['check', '--content', makeContent(SOUND)]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'no problems\n' });
  });

  test('ends with 0 if it finds only notes', async () => {
    const translation = article({ language: 'en', translation: { sourceLanguage: 'id', method: 'machine' } });
    const { code, stdout } = await kawat(['check', '--content', makeContent({ '2026/03/05/market/en.md': translation })]);
    expect(stdout).toMatch(/market\/en\.md:\d+ {2}note/);
    expect(code).toBe(0);
  });

  test('ends with 1 if something is wrong, and names it', async () => {
    const { code, stdout } = await kawat(['check', '--content', makeContent(BROKEN)]);
    expect(stdout).toMatch(/2026\/03\/05\/market\/id\.md:\d+ {2}error {2}headlin/);
    expect(stdout).toContain('did you mean `headline`?');
    expect(code).toBe(1);
  });

  test('prints JSON with --json', async () => {
    const { code, stdout } = await kawat(['check', '--json', '--content', makeContent(BROKEN)]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      errors: 1,
      warnings: 0,
      problems: [{ severity: 'error', rule: 'unknown-field', file: '2026/03/05/market/id.md', line: 5, field: 'headlin' }],
    });
  });

  test('ends with 1 if there is no content', async () => {
    const { code, stdout } = await kawat(['check', '--content', join(makeFolder(), 'nowhere')]);
    expect(stdout).toMatch(/publication\.yaml:1 {2}error/);
    expect(code).toBe(1);
  });
});

describe('npm run bench', () => {
  test('lists what it measures, its options and examples with --help', async () => {
    const { code, stdout } = await run([join(PROJECT, 'tests/bench/main.ts'), '--help']);
    expect(code).toBe(0);
    for (const word of ['intake', 'search', 'dev', 'build', '--large', '--content', 'Examples:']) expect(stdout).toContain(word);
  });
});

describe('kawat', () => {
  test.each([['--help'], ['build', '--help'], ['check', '--help']])('helps with %s %s', async (...args) => {
    const { code, stdout, stderr } = await kawat(args.filter(Boolean));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: kawat/);
  });

  test.each([
    ['build', '--bas', '/x'],
    ['build', '--base', 'https://elsewhere.example'],
    ['build', '--site', 'elsewhere'],
    ['build', 'more'],
    ['check', '--jsn'],
    ['publish'],
  ])('refuses %s %s %s as wrong use', async (...args) => {
    const { code, stderr } = await kawat(args.filter(Boolean));
    expect(stderr).toMatch(/^error: /);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
  });
});
