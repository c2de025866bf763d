import type { FieldPath } from '../../protocol.ts';
import { optional, type Translate } from './strings.ts';

/** What a field is called in the language of the interface. */
export const labelOf = (t: Translate, path: FieldPath): string =>
  optional(t, `field.${path.join('.')}`, path.join(' · '));
