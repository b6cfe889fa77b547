import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const workflow = parse(readFileSync('docs/workflows/import-hourly.yml', 'utf8')) as Workflow;
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

it('runs every hour and manually, one run at a time', () => {
  expect(workflow.on.schedule).toEqual([{ cron: expect.stringMatching(/^\d+ \* \* \* \*$/) as string }]);
  expect(workflow.on).toHaveProperty('workflow_dispatch');
  expect(workflow.concurrency).toEqual({ group: 'publish', 'cancel-in-progress': false });
});

it('runs the scripts import, check and build of package.json, in this order', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const run = steps.flatMap((step) => [...(step.run ?? '').matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script!));
  expect(run).toEqual(['import', 'check', 'build']);
  expect(run.filter((script) => !(script in scripts))).toEqual([]);
});

it('uses only GitHub’s actions, each at a major version', () => {
  const uses = steps.flatMap((step) => step.uses ?? []);
  expect(uses.filter((action) => !/^actions\/[\w-]+@v\d+$/.test(action))).toEqual([]);
  expect(uses.join()).toContain('actions/deploy-pages@');
});

it('gives each job the permissions that it needs and no others', () => {
  expect(workflow.permissions).toEqual({});
  expect(Object.values(workflow.jobs).map(({ permissions }) => permissions)).toEqual([
    { contents: 'write' },
    { pages: 'write', 'id-token': 'write' },
  ]);
});

it('puts no outside input into a command', () => {
  expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
});

it('goes on if an article is refused, and reports it at the end', () => {
  expect(steps.find(({ id }) => id === 'import')).toMatchObject({ 'continue-on-error': true });
  expect(steps.at(-1)).toMatchObject({ if: "needs.build.outputs.import == 'failure'", run: expect.stringContaining('exit 1') as string });
});

interface Workflow {
  on: { schedule: { cron: string }[] };
  concurrency: object;
  permissions: object;
  jobs: Record<string, { permissions: object; steps: Step[] }>;
}

interface Step {
  id?: string;
  if?: string;
  uses?: string;
  run?: string;
}
