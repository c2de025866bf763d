import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { read } from '../files.ts';

/**
 * Replaces the text of a file at once: whoever reads it sees the old text or the new one. The new
 * one is written beside it, under a hidden name, and renamed; links keep pointing at the file, and a byte
 * order mark, which decoding leaves out, stays.
 *
 * @param before the bytes the new text was made from
 * @returns whether it was replaced; not if somebody else changed the file in the meantime
 */
export function rewrite(file: string, before: Uint8Array, text: string): boolean {
  const place = realpathSync(file);
  const draft = path.join(path.dirname(place), `.${path.basename(place)}.${process.pid}.draft`);
  try {
    writeFileSync(draft, withMarkOf(before, text), { flush: true });
    chmodSync(draft, statSync(place).mode);
    if (!read(place).equals(before)) return false;
    renameSync(draft, place);
    return true;
  } finally {
    rmSync(draft, { force: true });
  }
}

const mark = '\uFEFF';

const withMarkOf = (before: Uint8Array, text: string) =>
  Buffer.from(before.subarray(0, 3)).toString() === mark && !text.startsWith(mark) ? mark + text : text;
