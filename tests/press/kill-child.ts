import { once } from 'node:events';
import { type PressOptions, press } from '../../src/press/press.ts';
import '../../src/press/read-newsroom.ts';

/** A build that is ready to begin, so that whoever kills it need not wait for Node to start. */
const options: PressOptions = JSON.parse(process.argv[2] ?? '');
await once(process.stdin, 'data');
await press(options);
process.exit();
