import type { ComponentChildren } from 'preact';
import { type FieldShape, isGroup, labelId } from './control.ts';

interface Props {
  id: string;
  field: Pick<FieldShape, 'type'>;
  children: ComponentChildren;
}

/** What a field is called, for those who see it and those who hear it. */
export const Label = ({ id, field, children }: Props) =>
  isGroup(field) ? (
    <span class="label" id={labelId(id)}>
      {children}
    </span>
  ) : (
    <label for={id} id={labelId(id)}>
      {children}
    </label>
  );
