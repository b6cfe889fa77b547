import type { Library } from '../../articles/library.ts';

export async function writeSearchIndex(_library: Library, _outDir: URL): Promise<void> {}
