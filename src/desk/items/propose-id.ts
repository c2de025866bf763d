import { readLayered } from '../../disk/content/languages/words.ts';
import { conventionsSchema } from '../../import/conventions.ts';
import { spellingOf } from '../../import/draft/draft.ts';
import { idFromHeadline } from '../../import/draft/id.ts';
import { isoInZone } from '../../language/formats.ts';
import { type Desk, publicationOf } from '../desk.ts';
import type { TextKind } from '../newsroom/folder.ts';
import type { ProposedId, ProposeId } from '../protocol.ts';
import { Refused } from '../refused.ts';
import { isId, refuseId } from './create.ts';

const longest = 60;

/** An id for a story or page: the first words of its title, as they are read; or the day, if no table knows its letters. */
export async function proposeId(desk: Desk, { title, kind = 'story' }: ProposeId): Promise<ProposedId> {
  const read = idFromHeadline(title, await spelling(desk)) ?? '';
  const short =
    read.length > longest
      ? read
          .slice(0, longest + 1)
          .replace(/-[^-]*$/, '')
          .slice(0, longest)
      : read;
  const day = isoInZone(desk.clock(), (await publicationOf(desk)).timeZone).slice(0, 10);
  const id = firstFree(desk, kind, isId(short) ? short : day);
  return { id, problems: problemsOf(desk, kind, id) };
}

/** How the newsroom writes other scripts in Latin letters, as for stories that it imports. */
async function spelling(desk: Desk) {
  const publication = await publicationOf(desk);
  const limits = publication.maxMegabytes ?? {};
  const { value } = readLayered(desk.roots, 'locales/wire.yaml', conventionsSchema, limits);
  return spellingOf(publication, value ?? { finalLetters: {} });
}

function firstFree(desk: Desk, kind: TextKind, wanted: string): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!desk.finder.find(kind, id)) return id;
  }
}

function problemsOf(desk: Desk, kind: TextKind, id: string): ProposedId['problems'] {
  try {
    refuseId(desk, kind, id);
    return [];
  } catch (error) {
    if (error instanceof Refused) return error.problems;
    throw error;
  }
}
