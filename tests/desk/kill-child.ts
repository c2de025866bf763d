import { deskAt } from './room.ts';

/** A desk that tells its port to whoever is going to kill it. */
const { port } = await deskAt(process.argv[2] ?? '');
process.send?.(port);
