import { readFileSync } from 'node:fs';
import type { InputFile } from '../../../src/import/input.ts';
import type { Context, FileSource, Found } from '../../../src/import/source.ts';
import { conventions } from '../newsroom.ts';

/** The text of a fixture of agency formats. */
export const fixture = (name: string): string =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

/** Text as sources read it. */
export function inputOf(text: string | Uint8Array, name = 'item'): InputFile {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return {
    name,
    size: bytes.length,
    head: bytes.subarray(0, 1 << 16),
    bytes: async () => bytes,
    chunks: async function* () {
      yield bytes;
    },
    beside: () => undefined,
  };
}

/** All that a source finds in a text. Of the newsroom, sources of agency formats ask its conventions alone. */
export async function foundIn(source: FileSource, text: string | Uint8Array): Promise<Found[]> {
  const found: Found[] = [];
  for await (const one of source.read(inputOf(text), { conventions } as Context)) found.push(one);
  return found;
}

export const itemsIn = (found: readonly Found[]) => found.flatMap((one) => ('item' in one ? [one.item] : []));
export const droppedIn = (found: readonly Found[]) =>
  found.flatMap((one) => ('dropped' in one ? [one.dropped] : []));
