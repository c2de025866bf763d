import { examine } from '../audit/document.ts';
import type { Examined } from '../audit/facts.ts';
import { read } from '../disk/files.ts';

/** Reads and judges documents, given as name and path, one after the other; in a thread or without. */
export default function examineAll(documents: readonly (readonly [string, string])[]): Examined[] {
  return documents.map(([name, file]) => examine(name, read(file)));
}
