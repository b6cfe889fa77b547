import { expect, it, vi } from 'vitest';
import { openProgress } from '../../../src/build/progress.ts';

it('prints a phase once, and adds up its seconds if it continues after another', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(performance, 'now')
    .mockReturnValueOnce(0)
    .mockReturnValueOnce(1000)
    .mockReturnValueOnce(2000)
    .mockReturnValueOnce(2000)
    .mockReturnValueOnce(5000)
    .mockReturnValueOnce(5000)
    .mockReturnValueOnce(9000)
    .mockReturnValue(9000);
  const progress = openProgress(false);
  progress.begin('write', 'Putting the site together');
  progress.begin('index', 'Indexing');
  progress.begin('write', 'Putting the site together');
  expect(progress.end()).toEqual({ write: 5, index: 3, total: 9 });
  expect(said.mock.calls.flat()).toEqual(['Putting the site together', 'Indexing']);
  vi.restoreAllMocks();
});

it('prints nothing if it is quiet', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const progress = openProgress(true);
  progress.begin('write', 'Putting the site together', 3);
  progress.move(1);
  progress.end();
  expect(said).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
