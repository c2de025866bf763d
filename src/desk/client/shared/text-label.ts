import type { Kind } from '../../protocol.ts';
import type { Desk } from './desk.ts';
import { optional } from './strings.ts';

interface Place {
  kind: Kind;
  id: string;
  edition: string;
}

/** What a text of an item is called beside the others: its edition; a vocabulary has its name. */
export const textLabel = ({ t, edition }: Pick<Desk, 't' | 'edition'>, place: Place): string =>
  edition(place.edition)?.label ??
  (place.kind === 'vocabulary' ? optional(t, `vocabulary.${place.id}`, place.id) : place.edition);
