import { type createFinder, isTextKind } from '../newsroom/folder.ts';

/** The folder or file of a work, by the name of its branch; `null` if there is none any more. */
export function placeOfWork({ find }: ReturnType<typeof createFinder>, name: string): string | null {
  const [kind = '', id = ''] = name.split('/');
  if (isTextKind(kind)) return find(kind, id)?.folder ?? null;
  return kind === 'vocabulary' ? `${id}.yaml` : null;
}
