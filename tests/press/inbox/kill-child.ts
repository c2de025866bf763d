import { watchInbox } from '../../../src/press/inbox/inbox.ts';
import { taker } from '../../../src/press/inbox/take.ts';
import { runningClock } from '../../../src/press/watch/clock.ts';

/** A watch that whoever kills it has started, and that says when it takes something in hand. */
const { roots, folder, now } = JSON.parse(process.argv[2] ?? '');
const take = taker({ roots, folder, request: {}, now: () => now, report: () => {} });
await watchInbox({
  folder,
  settle: 0,
  patience: 100,
  clock: runningClock(Date.now),
  dayOf: () => 'day',
  take: (file, isLast) => {
    process.stdout.write('taking\n');
    return take(file, isLast);
  },
  moved: () => process.stdout.write('moved\n'),
  failed: (error) => process.stderr.write(`${String(error)}\n`),
});
process.stdout.write('ready\n');
