#!/usr/bin/env node
// The start of every command of an installed Warraq, and of threads that outlive the code they began with.
import { existsSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';

const [name = ''] = process.argv.splice(2, 1);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (name === '--version') {
  const { version } = module.createRequire(import.meta.url)('../package.json');
  process.stdout.write(`warraq ${version}\n`);
} else if (major < 22 || (major === 22 && minor < 13)) {
  // From 22.13 on, Node has SQLite without a flag.
  process.stderr.write(
    `This is Node ${process.versions.node}; Warraq runs on Node 22.13 or newer, and best on 26, which \`npm install\` brings. Start it as \`npm run ${name || 'build'}\` or \`npx warraq\`.\n`,
  );
  process.exitCode = 1;
} else {
  // What Node makes of files that are loaded from here on is kept by the newsroom, if there is one.
  if (existsSync('content')) process.env['NODE_COMPILE_CACHE'] ??= path.resolve('.warraq/compiled');
  module.enableCompileCache(process.env['NODE_COMPILE_CACHE']);
  // A thread that awaits at its top level can't be ended: https://github.com/nodejs/node/issues/62114.
  import('../dist/launch.js').then(({ launch }) => launch(name));
}
