import { lockFolder } from '../../src/disk/store/lock.ts';

/** Holds the lock of a cache folder until it is killed. */
lockFolder(process.argv[2] ?? '');
process.stdout.write('locked');
setInterval(() => {}, 1000);
