import type { Draft } from './draft.ts';

/** What a text must have before readers may see it, and the item did not settle. */
export type Need = 'section' | 'person' | 'original';

/** Whether readers see a text: `published` in the future is an embargo. */
export type TextStatus = 'draft' | 'published' | 'withdrawn';

/** What decides of a place whether a text there can be public. */
export interface Standing {
  /** The edition that it translates, if it lies beside one. */
  of?: string | undefined;
  /** Whether readers see that one. */
  isOriginalPublic?: boolean | undefined;
}

/** What somebody has to choose before a text can be public; a translation has section and people of its original. */
export function needsOf({ item, filing }: Draft, { of, isOriginalPublic = true }: Standing): Need[] {
  if (of !== undefined) return isOriginalPublic ? [] : ['original'];
  if (item.kind === 'page') return [];
  return [
    ...(filing.section === undefined ? (['section'] as const) : []),
    ...(filing.authors.length === 0 ? (['person'] as const) : []),
  ];
}

/** What was public at its origin is so here, unless an editor wants drafts or something is to be chosen first. */
export function statusOf(draft: Draft, standing: Standing): TextStatus {
  const { status } = draft.item;
  if (status === 'canceled') return 'withdrawn';
  if (status !== 'published' || draft.isHeld) return 'draft';
  return needsOf(draft, standing).length > 0 ? 'draft' : 'published';
}
