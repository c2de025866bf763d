import path from 'node:path';
import { writeWithin } from '../../disk/desk/write-file.ts';
import { monthInZone } from '../../language/formats.ts';
import { idOf } from '../../publication/schema.ts';
import { mayCreate } from '../access/roles.ts';
import { type Desk, publicationOf } from '../desk.ts';
import type { TextFolder, TextKind } from '../newsroom/folder.ts';
import type { Item, NewPage, NewStory } from '../protocol.ts';
import { refuse } from '../refused.ts';
import { type Asking, findFolder, readItem } from './item.ts';
import { frontMatterOf, timeIn } from './new-text.ts';
import { tell } from './save.ts';

/** Begins a story or a static page with a draft in one edition. */
export function create(
  desk: Desk,
  kind: TextKind,
  wanted: NewStory | NewPage,
  asking: Asking,
): Promise<Item> {
  return desk.alone(`${kind}/${wanted.id}`, async () => {
    const publication = await publicationOf(desk);
    const { id, edition } = wanted;
    if (!publication.editions.some((one) => one.id === edition)) throw refuse('desk-unknown');
    if (!mayCreate(asking.user, kind, edition)) throw refuse('desk-not-allowed');
    refuseId(desk, kind, id);
    const now = desk.clock();
    const folder =
      kind === 'story' ? `stories/${monthFolder(now, publication.timeZone)}/${id}` : `pages/${id}`;
    const of: TextFolder = { kind, id, folder };
    const text = kind === 'story' ? storyText(wanted, publication.timeZone, now, asking) : pageText(wanted);
    const { content } = desk.roots;
    if (!writeWithin(content, path.join(content, folder, `${edition}.md`), text, null))
      throw refuse('desk-exists');
    desk.finder.forget();
    await tell(desk, of, edition, text, asking, 'begin');
    return readItem(desk, findFolder(desk, kind, id), asking);
  });
}

/** Refuses what can't be an id, or is one already. */
export function refuseId({ finder }: Pick<Desk, 'finder'>, kind: TextKind, id: string): void {
  if (!isId(id)) throw refuse('desk-bad-id');
  if (finder.find(kind, id)) throw refuse('desk-exists', { params: { name: id } });
}

export const isId = (id: string): boolean => id.length <= 80 && idOf('an id').safeParse(id).success;

const monthFolder = (now: number, timeZone: string) => monthInZone(now, timeZone).replace('-', '/');

function storyText({ title, section }: NewStory, timeZone: string, now: number, { user }: Asking): string {
  return frontMatterOf({
    title,
    description: '',
    published: timeIn(now, timeZone),
    ...(section !== undefined && { section }),
    ...(user.person !== null && { authors: [user.person] }),
    status: 'draft',
  });
}

const pageText = ({ title }: NewPage) => frontMatterOf({ title, description: '', status: 'draft' });
