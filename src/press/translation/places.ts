import { placeIn } from '../../disk/content/locate.ts';
import type { Roots } from '../../disk/roots.ts';
import type { Place } from '../../problems/problem.ts';
import { fieldPaths, isField } from '../../story/revision.ts';
import type { TextPart } from '../../translation/parts.ts';
import type { OpenText } from './open.ts';

/** Where a part of a text stands in its file. */
export function placeOfPart(roots: Roots, { of: { body } }: OpenText, part: TextPart): Place {
  if (isField(part.kind)) return placeIn(roots, body.file, fieldPaths[part.kind]);
  return { file: body.file, line: body.line + part.line - 1, column: 1 };
}

/** Where what is not in a text would stand: at the part that it would follow, or where the file says that it is a translation. */
export function placeAfter(roots: Roots, text: OpenText, after: TextPart | null): Place {
  const { file } = text.of.body;
  return after && !isField(after.kind)
    ? placeOfPart(roots, text, after)
    : placeIn(roots, file, ['translation']);
}

/** The words that a part begins with, as a person would name it. */
export function nameOf(part: TextPart | null): string {
  if (!part) return '';
  const most = 40;
  const words = part.text.length > most ? `${part.text.slice(0, most).trimEnd()}…` : part.text;
  return isField(part.kind) ? `\`${fieldPaths[part.kind].join('.')}\`` : `“${words}”`;
}
