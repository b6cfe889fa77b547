import { EventEmitter } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { ViteDevServer } from 'vite';
import { checkContent } from '../../../../src/articles/library.ts';
import { watchContent } from '../../../../src/build/astro/watch.ts';
import { articleText, writeContent } from '../../content.ts';
import { makeSettings } from '../../make.ts';

vi.mock(import('../../../../src/articles/library.ts'), async (original) => {
  const library = await original();
  return { ...library, checkContent: vi.fn(library.checkContent) };
});

it('reports that an article disappeared while it was read, and continues', async () => {
  const contentDir = writeContent({ '2024/03/26/story/en.md': articleText() });
  vi.stubEnv('KAWAT_CACHE', join(contentDir, '.cache'));
  onTestFinished(() => void vi.unstubAllEnvs());
  const [warn, send] = [vi.fn<(text: string) => void>(), vi.fn<(payload: object) => void>()];
  const httpServer = new EventEmitter();
  onTestFinished(() => void httpServer.emit('close'));
  const server = { config: { logger: { warn } }, httpServer, watcher: new EventEmitter(), environments: {}, hot: { send } };
  await watchContent(server as unknown as ViteDevServer, makeSettings({ contentDir }), () => undefined);

  vi.mocked(checkContent).mockImplementationOnce(() => {
    throw new Error('ENOENT: no such file');
  });
  httpServer.emit('listening');
  await expect.poll(() => warn.mock.calls.flat()).toEqual([expect.stringContaining('could not be read (ENOENT: no such file)')]);
  expect(send).not.toHaveBeenCalled();
  writeFileSync(join(contentDir, '2024/03/26/story/en.md'), articleText('by: Other'));
  await expect.poll(() => send.mock.calls.flat()).toContainEqual({ type: 'full-reload', path: '*' });
});
