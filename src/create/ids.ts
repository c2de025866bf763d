import { slug } from 'github-slugger';
import { idOf } from '../publication/schema.ts';

/** Ids for names in any script: of their letters where those are Latin, else numbered. No two are the same. */
export function idsOf(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const plain = slug(name.normalize('NFD').replaceAll(/\p{M}/gu, '')).replaceAll(/-+/g, '-');
    const isId = idOf('an id').safeParse(plain).success;
    const id = isId && !taken.has(plain) ? plain : `section-${index + 1}`;
    taken.add(id);
    return id;
  });
}
