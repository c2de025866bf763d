import { slug } from 'github-slugger';
import { isoInZone } from '../../language/formats.ts';
import type { Desk } from '../desk.ts';
import type { ProposedId, ProposeId } from '../protocol.ts';
import { Refused } from '../refused.ts';
import { isId, refuseId } from './create.ts';

const longest = 60;

/** An id for a story: of the Latin letters of its title, or of the day if it has none. */
export function proposeId(desk: Desk, { title }: ProposeId): ProposedId {
  const plain = slug(title.normalize('NFD').replaceAll(/\p{M}/gu, '')).replaceAll(/[^a-z0-9-]/g, '');
  const short = plain.replaceAll(/-+/g, '-').slice(0, longest).replaceAll(/^-|-$/g, '');
  const wanted = isId(short) && /[a-z]/.test(short) ? short : isoInZone(desk.clock(), 'UTC').slice(0, 10);
  const id = firstFree(desk, wanted);
  return { id, problems: problemsOf(desk, id) };
}

function firstFree(desk: Desk, wanted: string): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!desk.finder.find('story', id)) return id;
  }
}

function problemsOf(desk: Desk, id: string): ProposedId['problems'] {
  try {
    refuseId(desk, 'story', id);
    return [];
  } catch (error) {
    if (error instanceof Refused) return error.problems;
    throw error;
  }
}
