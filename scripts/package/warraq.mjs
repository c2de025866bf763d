#!/usr/bin/env node
// The start of every command of an installed Warraq, and of threads that outlive the code they began with.
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';

// What Node makes of files that are loaded from here on is kept by the newsroom, if there is one.
if (existsSync('content')) process.env['NODE_COMPILE_CACHE'] ??= path.resolve('.warraq/compiled');
enableCompileCache(process.env['NODE_COMPILE_CACHE']);
const [name = ''] = process.argv.splice(2, 1);
// A thread that awaits at its top level can't be ended: https://github.com/nodejs/node/issues/62114.
import('../dist/launch.js').then(({ launch }) => launch(name));
