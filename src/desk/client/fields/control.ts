import type { FunctionComponent } from 'preact';
import type { Field, Json } from '../../protocol.ts';
import type { ItemSession } from '../model/item-session.ts';
import { scriptOf } from '../shared/formats.ts';

/** What a control needs to know of a field, of front matter or of an entry in it. */
export type FieldShape = Omit<Field, 'value' | 'inherited' | 'entry'> & Partial<Pick<Field, 'entry'>>;

export interface ControlProps {
  field: FieldShape;
  value: Json;
  /** What holds if `value` is `null`. */
  inherited: Json;
  change(value: Json): void;
  isReadOnly: boolean;
  /** Of the element that takes what is typed; `describedBy` those that explain it. */
  id: string;
  describedBy: string | undefined;
  isWrong: boolean;
  item: ItemSession;
  /** Takes the value of any field, such as one of an entry. */
  control: FunctionComponent<ControlProps>;
}

/** Text as a field takes it: `null` for nothing. */
export const orNothing = (text: string): string | null => (text.trim() === '' ? null : text);

export const asText = (value: Json): string =>
  value === null || typeof value === 'object' ? '' : String(value);

export const asList = (value: Json): Json[] => (Array.isArray(value) ? value : value === null ? [] : [value]);

/** What describes and types an element for what is typed. */
export const attributesOf = ({ field, id, describedBy, isReadOnly, isWrong }: ControlProps) => ({
  id,
  lang: field.language ?? undefined,
  'data-script': field.language === null ? undefined : scriptOf(field.language),
  dir: field.direction,
  readOnly: isReadOnly,
  required: field.required,
  'aria-describedby': describedBy,
  'aria-invalid': isWrong || undefined,
});

/** What the label of a field is called in the page. */
export const labelId = (id: string): string => `${id}-label`;

/** Fields without one element that a label can be for: their label is text that names them. */
const groups: readonly FieldShape['type'][] = ['choices', 'lines', 'entries'];
export const isGroup = ({ type }: Pick<FieldShape, 'type'>): boolean => groups.includes(type);
