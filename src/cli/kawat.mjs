#!/usr/bin/env node
// The entry point of `npx kawat`. A Node before 24 cannot run TypeScript, so it starts the Node among the dependencies.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const own = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url));
const isNewEnough = Number(process.versions.node.split('.')[0]) >= 24;
const node = isNewEnough || !existsSync(own) ? process.execPath : own;
process.exit(spawnSync(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1);
