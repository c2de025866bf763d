// The start of every command, and of threads that outlive the code they began with. Plain JavaScript, so that
// nothing need be translated first; Node keeps what it makes of all files that are loaded from here on.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('../.warraq/compiled', import.meta.url));
enableCompileCache(process.env['NODE_COMPILE_CACHE']);
// What rendering leaves behind is soon garbage, though much of what a build begins with stays: V8 concludes that all of
// it will stay, and makes it where only a full garbage collection looks. A build takes a sixth longer so.
setFlagsFromString('--no-allocation-site-pretenuring');
const [name = ''] = process.argv.splice(2, 1);
// A thread that awaits at its top level can't be ended: https://github.com/nodejs/node/issues/62114.
import('./launch.ts').then(({ launch }) => launch(name));
