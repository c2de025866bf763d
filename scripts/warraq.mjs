// The start of every command, and of threads that outlive the code they began with. Plain JavaScript, so that
// nothing need be translated first; Node keeps what it makes of all files that are loaded from here on.
import { createRequire, enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

const [name = ''] = process.argv.splice(2, 1);
if (name === '--version') {
  const { version } = createRequire(import.meta.url)('../package.json');
  process.stdout.write(`warraq ${version}\n`);
} else {
  process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('../.warraq/compiled', import.meta.url));
  enableCompileCache(process.env['NODE_COMPILE_CACHE']);
  // A thread that awaits at its top level can't be ended: https://github.com/nodejs/node/issues/62114.
  import('./launch.ts').then(({ launch }) => launch(name));
}
