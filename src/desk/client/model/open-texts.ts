import type { Item, Picture } from '../../protocol.ts';
import type { Checking } from './checking.ts';
import { TextSession, type TextSessionInput } from './text-session.ts';

/** What texts are opened with, whichever they are. */
export type TextsInput = Pick<TextSessionInput, 'requests' | 'recovery' | 'now'>;

/** The texts of an item under somebody's hands: the original, and then the others in the order of the publication. */
export function openTexts(
  { kind, id, texts, original }: Item,
  { requests, recovery, now }: TextsInput,
  check: Checking,
): TextSession[] {
  const isOriginal = ({ edition }: { edition: string }) => Number(edition === original);
  return texts
    .toSorted((a, b) => isOriginal(b) - isOriginal(a))
    .map((text) => {
      const { edition } = text;
      const place = { kind, id, edition };
      return new TextSession({ place, text, requests, recovery, now, check: () => check(edition) });
    });
}

/** An item with a picture beside its texts, in the place of one of the same name. */
export const withPicture = (item: Item, picture: Picture): Item => ({
  ...item,
  pictures: [...item.pictures.filter(({ name }) => name !== picture.name), picture],
});
