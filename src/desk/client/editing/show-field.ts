import type { FieldPath } from '../../protocol.ts';

/** What a field's element is called in the page. */
export const fieldId = (edition: string, path: FieldPath): string => `${edition}-${path.join('-')}`;

/** Opens the group that a field is in, and puts the cursor there. */
export function showField(id: string): void {
  const field = document.getElementById(id);
  const group = field?.closest<HTMLDetailsElement>('details.group');
  if (group) group.open = true;
  field?.focus();
}

/** What the button is called that begins a text. */
export const beginId = (edition: string): string => `${edition}-begin`;

/** Leads to the button that begins a text, where there is none yet: it may stand above what is seen. */
export function showBegin(edition: string): void {
  const button = document.getElementById(beginId(edition));
  button?.scrollIntoView({ block: 'center' });
  button?.focus();
}
