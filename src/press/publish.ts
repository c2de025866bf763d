import type { Lesson } from '../disk/memory.ts';
import type { Output } from '../disk/output.ts';
import { outputFile } from '../publication/urls.ts';
import type { StagedFile } from './stage.ts';

/**
 * Puts staged files in place, in the order they were made (what is linked to comes first), then
 * removes what is gone, so that no reader meets a link to nothing.
 */
export function publish(
  files: readonly StagedFile[],
  gone: readonly string[],
  output: Output,
): Lesson['printed'] {
  const printed = files.map(({ url, origin, digest, trace, staged }) => {
    const file = outputFile(url);
    const fingerprint = staged ? output.publish(file) : (output.look(file) ?? '');
    return { url, printed: { digest, fingerprint }, trace, origin };
  });
  for (const file of gone) output.remove(file);
  return printed;
}
