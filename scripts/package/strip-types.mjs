// How a Node that does not strip types by itself reads a theme's TypeScript: https://nodejs.org/api/module.html#customization-hooks
import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

// This runs in a thread of its own, where nothing else could be warned of.
process.emitWarning = () => {};

export async function load(url, context, next) {
  const [file] = url.split('?');
  if (!/^file:.*\.ts$/.test(file)) return next(url, context);
  const source = stripTypeScriptTypes(await readFile(fileURLToPath(file), 'utf8'));
  return { format: 'module', source, shortCircuit: true };
}
