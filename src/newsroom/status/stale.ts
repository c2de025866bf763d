import type { Change } from '../../story/revision.ts';
import type { Text } from '../texts.ts';
import { itemOf } from './item.ts';
import type { OpenTask } from './states.ts';

/** A translation whose original changed: since that was updated by its own word, or else since its file was written. */
export function stale(text: Text, all: readonly Text[]): OpenTask | null {
  const original = all.find((one) => one.edition === text.original);
  if (!text.outdated || !original) return null;
  const since = updatedSince(text, original);
  const item = itemOf('stale', text, since, text.outdated.changes.map(nameOf));
  return since === null ? { item, since: original.body.file } : { item };
}

function updatedSince(text: Text, original: Text): number | null {
  if (!('story' in text && 'story' in original)) return null;
  const { updated } = original;
  return updated !== null && updated > (text.updated ?? text.published) ? updated : null;
}

const nameOf = ({ what, kind, opening }: Change) => `${kind}${opening ? ` “${opening}…”` : ''} ${what}`;
