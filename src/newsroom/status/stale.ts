import type { Change } from '../../story/revision.ts';
import type { Text } from '../texts.ts';
import { itemOf } from './item.ts';
import type { StatusItem } from './states.ts';

/** Since the original was updated by its own word, or else since its file was written. */
export function stale(
  writtenAt: (file: string) => number | null,
  text: Text,
  all: readonly Text[],
): StatusItem | null {
  const original = all.find((one) => one.edition === text.original);
  if (!text.outdated || !original) return null;
  return itemOf(
    'stale',
    text,
    updatedSince(text, original) ?? writtenAt(original.body.file),
    text.outdated.changes.map(nameOf),
  );
}

function updatedSince(text: Text, original: Text): number | null {
  if (!('story' in text && 'story' in original)) return null;
  const { updated } = original;
  return updated !== null && updated > (text.updated ?? text.published) ? updated : null;
}

const nameOf = ({ what, kind, opening }: Change) => `${kind}${opening ? ` “${opening}…”` : ''} ${what}`;
