#!/usr/bin/env node
// The door for `npx kawat`: an older Node cannot read TypeScript, so the one among the dependencies is asked then.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const own = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url));
const isNewEnough = Number(process.versions.node.split('.')[0]) >= 24;
const node = isNewEnough || !existsSync(own) ? process.execPath : own;
process.exit(spawnSync(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1);
