// The start of every command, in plain JavaScript so that nothing need be translated first:
// `node scripts/warraq.mjs build --help`. Node keeps what it makes of the files that are loaded from here on.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('../.warraq/compiled', import.meta.url));
enableCompileCache(process.env['NODE_COMPILE_CACHE']);
const [name = ''] = process.argv.splice(2, 1);
const { launch } = await import('./launch.ts');
await launch(name);
