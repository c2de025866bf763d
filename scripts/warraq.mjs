// The start of every command, and of threads that outlive the code they began with. Plain JavaScript, so that
// nothing need be translated first; Node keeps what it makes of all files that are loaded from here on.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('../.warraq/compiled', import.meta.url));
enableCompileCache(process.env['NODE_COMPILE_CACHE']);
// What rendering leaves behind is soon garbage, though much of what a build begins with stays. V8 would conclude that all
// of it stays, and make it where only a full collection looks: a sixth more processor time. And it would let heaps grow
// to four times what is in use; to twice is a quarter less memory, for a fiftieth more time.
setFlagsFromString('--no-allocation-site-pretenuring');
setFlagsFromString('--heap-growing-percent=100');
const [name = ''] = process.argv.splice(2, 1);
// A thread that awaits at its top level can't be ended: https://github.com/nodejs/node/issues/62114.
import('./launch.ts').then(({ launch }) => launch(name));
