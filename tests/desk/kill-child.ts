import { smallDesk } from './small-room.ts';
import { beforeDeskSteps } from './steps.ts';

/** A desk that saves and publishes, tells what it has done, and kills itself before a step. */
const [folder = '', at = '', id = '', end = ''] = process.argv.slice(2);
const room = await smallDesk(folder);
beforeDeskSteps(folder, (name) => {
  if (name === at) process.kill(process.pid, 'SIGKILL');
});
const tell = (done: string) => new Promise<void>((resolve) => process.send?.(done, () => resolve()));
await room.save(id, end);
await tell('saved');
await room.publish(id);
await tell('published');
process.disconnect?.();
