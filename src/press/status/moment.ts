import { exists, look } from '../../disk/files.ts';
import { pathOf, type Roots } from '../../disk/roots.ts';
import type { OwnerTasks } from '../../newsroom/status/states.ts';
import type { Moment } from '../../newsroom/status/status.ts';
import { isMade } from '../recordings/names.ts';

/** A moment of a newsroom as its disk tells it; no recording is stale unless somebody says which are. */
export const momentIn = (
  roots: Roots,
  now: number,
  isStaleRecording: Moment['isStaleRecording'] = () => false,
): Moment => ({
  now,
  writtenAt: (file) => {
    const place = pathOf(roots, file);
    return exists(place) ? Math.trunc(look(place).mtimeMs) : null;
  },
  isStaleRecording,
});

/** Whether a machine has read some of it aloud: what that should say now is in the text alone. */
export const asksRecordings = ({ tasks }: OwnerTasks): boolean =>
  tasks.some(({ recording }) => recording !== undefined && isMade(recording));
