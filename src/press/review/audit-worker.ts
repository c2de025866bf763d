import type { Examined } from '../../audit/facts.ts';
import { read } from '../../disk/files.ts';
import { type PackedFacts, packFacts } from './packed-facts.ts';

/**
 * Reads and judges documents, given as name and path, one after the other, in a thread.
 *
 * The rules are loaded with the first batch. A module of theirs awaits at its top level, and a thread
 * that is ended while it evaluates such a module ends the process
 * (https://github.com/nodejs/node/issues/62114); one that was given no batch may be ended at any time.
 */
export default async function examineBatch(
  documents: readonly (readonly [string, string])[],
): Promise<PackedFacts> {
  return packFacts(await examineAll(documents));
}

/** The same in this thread. */
export async function examineAll(documents: readonly (readonly [string, string])[]): Promise<Examined[]> {
  const { examine } = await import('../../audit/document.ts');
  return documents.map(([name, file]) => examine(name, read(file)));
}
