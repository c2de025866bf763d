import path from 'node:path';
import type { Roots } from '../../disk/roots.ts';
import { type FoundFile, walk } from '../../disk/walk.ts';
import type { Kind } from '../protocol.ts';

/** The folder below `content/` that holds all of a kind. */
export const folderOfKind = { story: 'stories', page: 'pages' } as const;
export type TextKind = keyof typeof folderOfKind;

/** A story or static page, and the folder below `content/` that its files are in. */
export interface TextFolder {
  kind: TextKind;
  id: string;
  /** Such as `stories/2026/01/some-id`. */
  folder: string;
}

export const isTextKind = (kind: Kind | string): kind is TextKind => kind === 'story' || kind === 'page';

/** Finds the folders of stories and pages by their ids; an id leads to nothing but a folder that was found. */
export function createFinder(roots: Roots): {
  find(kind: TextKind, id: string): TextFolder | null;
  forget(): void;
} {
  let known: Map<string, string> | null = null;
  const key = (kind: TextKind, id: string) => `${kind} ${id}`;
  const look = () =>
    new Map(
      [...foldersOf(roots, 'story'), ...foldersOf(roots, 'page')].map((one) => [
        key(one.kind, one.id),
        one.folder,
      ]),
    );
  return {
    find: (kind, id) => {
      known ??= look();
      const folder = known.get(key(kind, id));
      return folder === undefined ? null : { kind, id, folder };
    },
    forget: () => {
      known = null;
    },
  };
}

function foldersOf(roots: Roots, kind: TextKind): TextFolder[] {
  const root = folderOfKind[kind];
  const names = walk(path.join(roots.content, root), roots.content).files.flatMap(({ name }) =>
    name.endsWith('.md') && name.includes('/') ? [name.slice(0, name.lastIndexOf('/'))] : [],
  );
  return [...new Set(names)].map((folder) => ({
    kind,
    id: folder.slice(folder.lastIndexOf('/') + 1),
    folder: `${root}/${folder}`,
  }));
}

/** The folder of texts that a file below `content/` lies in; `null` if it lies in none. */
export function textFolderOf(file: string): TextFolder | null {
  const [, root, folder, id = ''] = /^(stories|pages)\/((?:[^/]+\/)*?([^/]+))\/[^/]+$/.exec(file) ?? [];
  if (root === undefined) return null;
  return { kind: root === folderOfKind.page ? 'page' : 'story', id, folder: `${root}/${folder}` };
}

/** The files of a folder, with names below the folder of its kind. */
export function filesOf(roots: Roots, { kind, folder }: TextFolder): FoundFile[] {
  const below = folder.slice(folderOfKind[kind].length + 1);
  const { files } = walk(path.join(roots.content, folder), roots.content);
  return files.map((one) => ({ ...one, name: `${below}/${one.name}` }));
}
