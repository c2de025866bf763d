import type { Target } from '../../src/delivery/target.ts';

/** What ends a deploy in a test as a kill would. */
export class Crash extends Error {}

/** A target that does so many things, each file being one, and then nothing any more. */
export function crashing(target: Target, things: number): Target {
  let left = things;
  /** Those that can still be done. */
  const some = <T>(all: readonly T[]): readonly T[] => {
    const part = all.slice(0, left);
    left -= all.length;
    return part;
  };
  const end = () => {
    if (left < 0) throw new Crash();
  };
  return {
    isTouched: async () => (await target.isTouched?.()) === true,
    readRecord: (name) => target.readRecord(name),
    names: () => target.names(),
    differing: (files) => target.differing(files),
    writeRecord: async (name, bytes) => {
      some([name]);
      end();
      await target.writeRecord(name, bytes);
    },
    put: async (files, sent) => {
      await target.put(some(files), sent);
      end();
    },
    remove: async (names) => {
      await target.remove(some(names));
      end();
    },
  };
}
