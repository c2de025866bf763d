import type { IncomingMessage } from 'node:http';
import { mayWrite } from '../access/roles.ts';
import { type Desk, heldOf } from '../desk.ts';
import { type Asking, findFolder, textsOf } from '../items/item.ts';
import type { createLists } from '../items/list.ts';
import { originalAmong } from '../items/texts.ts';
import { isTextKind, type TextFolder } from '../newsroom/folder.ts';
import type { Kind } from '../protocol.ts';
import { refuse } from '../refused.ts';
import type { Previews } from './previews.ts';

/** What handlers have in common. */
export interface Serving {
  desk: Desk;
  lists: ReturnType<typeof createLists>;
  previews: Previews;
  /** Largest picture, in bytes. */
  uploadLimit: number;
}

/** A request of somebody who has signed in. */
export interface Asked {
  request: IncomingMessage;
  at: Readonly<Record<string, string>>;
  query: URLSearchParams;
  asking: Asking;
  /** Tells the windows of one user apart. */
  window: string;
}

/** An answer: JSON, or bytes of a type. */
export type Answered = { status?: number; json?: unknown } | { bytes: Buffer; type: string };
export type Handler = (serving: Serving, asked: Asked) => Promise<Answered>;

export const kindIn = ({ at }: Asked) => at['kind'] as Kind;
export const idIn = ({ at }: Asked) => at['id'] ?? '';
export const editionIn = ({ at }: Asked) => at['edition'] ?? '';

export function folderIn({ desk }: Serving, asked: Asked): TextFolder {
  const kind = kindIn(asked);
  if (!isTextKind(kind)) throw refuse('desk-unknown');
  return findFolder(desk, kind, idIn(asked));
}

export const isVocabulary = (asked: Asked) => kindIn(asked) === 'vocabulary';

/** Whoever may write one text of a folder may put pictures beside it. */
export async function refuseForeignFolder(
  { desk }: Serving,
  of: TextFolder,
  { user }: Asking,
): Promise<void> {
  const texts = textsOf(desk, await heldOf(desk), of);
  const original = originalAmong(texts)?.edition ?? '';
  if (!texts.some(({ edition }) => mayWrite(user, { kind: of.kind, edition, original })))
    throw refuse('desk-not-allowed');
}
