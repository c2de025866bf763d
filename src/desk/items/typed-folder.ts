import { makeShadow } from '../../disk/desk/shadow.ts';
import { mayWrite } from '../access/roles.ts';
import { type Desk, heldOf } from '../desk.ts';
import { applyDraft } from '../merge/apply-draft.ts';
import { type Examined, readFolder } from '../newsroom/examine.ts';
import type { TextFolder } from '../newsroom/folder.ts';
import type { Held } from '../newsroom/held.ts';
import type { Draft, TypedItem } from '../protocol.ts';
import { refuse } from '../refused.ts';
import { type Asking, textsOf } from './item.ts';
import { newTranslation } from './new-text.ts';
import { originalAmong, type TextFile } from './texts.ts';

/** An item as if what is typed of it had been saved. */
export interface TypedFolder {
  held: Held;
  examined: Examined;
  /** Edition → its text, of those that there are. */
  texts: ReadonlyMap<string, string>;
}

/** Reads a folder as if what is typed had been saved, and does something with it. */
export async function withTyped<T>(
  desk: Desk,
  of: TextFolder,
  edition: string,
  { others = {}, ...own }: TypedItem,
  asking: Asking,
  use: (typed: TypedFolder) => Promise<T>,
): Promise<T> {
  const held = await heldOf(desk);
  const files = textsOf(desk, held, of);
  const typed = new Map<string, string>();
  for (const [id, draft] of Object.entries({ ...others, [edition]: own }))
    typed.set(id, await typedText(desk, of, files, id, draft, asking));
  const names = new Map([...typed].map(([id, text]) => [`${id}.md`, text]));
  const saved = files.flatMap(({ edition: id, bytes, text }) => (bytes ? [[id, text] as const] : []));
  const shadow = makeShadow(desk.roots, desk.cache, of.folder, names);
  try {
    const examined = readFolder(held, shadow.roots, of, shadow.files);
    return await use({ held, examined, texts: new Map([...saved, ...typed]) });
  } finally {
    shadow.remove();
  }
}

/** What the file of a text would say if what is typed were saved. Who may not write it may ask about it as it is. */
async function typedText(
  desk: Desk,
  of: TextFolder,
  texts: readonly TextFile[],
  edition: string,
  draft: Draft,
  { user }: Asking,
): Promise<string> {
  const original = originalAmong(texts)?.edition ?? edition;
  const own = texts.find((one) => one.edition === edition);
  if (!own) throw refuse('desk-not-allowed');
  const base = draft.base === '' ? await newTranslation(desk, of, texts, draft) : draft.base;
  const applied = applyDraft({ ...draft, base });
  if ('fixed' in applied) throw refuse('desk-fixed', { path: applied.fixed });
  const isSaved = own.bytes !== null && applied.text === own.text;
  if (!isSaved && !mayWrite(user, { kind: of.kind, edition, original })) throw refuse('desk-not-allowed');
  return applied.text;
}
