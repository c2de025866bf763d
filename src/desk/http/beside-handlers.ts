import { typeOf } from '../../outputs/site-files/served-as.ts';
import { mayComment } from '../access/roles.ts';
import { messageOf } from '../git/message.ts';
import { addComment, resolveComment } from '../items/comments.ts';
import { workOf } from '../items/item.ts';
import { putPicture, readPictureFile } from '../items/picture-files.ts';
import { type Written, written } from '../items/written.ts';
import type { TextFolder } from '../newsroom/folder.ts';
import { refuse } from '../refused.ts';
import { readBodyOf } from './bodies.ts';
import { type Asked, folderIn, type Handler, refuseForeignFolder, type Serving } from './handler.ts';
import { readBody } from './read-body.ts';
import type { RequestName } from './routes.ts';

/** Requests about what lies beside texts: pictures and comments. */
export const besideHandlers: Readonly<Partial<Record<RequestName, Handler>>> = {
  upload: async (serving, asked) => {
    const { desk, uploadLimit } = serving;
    const of = folderIn(serving, asked);
    await refuseForeignFolder(serving, of, asked.asking);
    const bytes = await readBody(asked.request, uploadLimit);
    const name = asked.query.get('name') ?? '';
    const picture = await desk.alone(workOf(of).name, async () => {
      const made = await putPicture(desk, of, name, bytes);
      await written(
        desk,
        asked.asking.user,
        besideTexts(of, messageOf('picture', `${made.name} to ${of.id}`)),
      );
      return made;
    });
    return { status: 201, json: picture };
  },
  picture: async (serving, asked) => {
    const name = asked.at['name'] ?? '';
    return { bytes: readPictureFile(serving.desk.roots, folderIn(serving, asked), name), type: typeOf(name) };
  },
  comment: async (serving, asked) => {
    const said = await readBodyOf('comment', asked.request);
    return {
      status: 201,
      json: await commented(serving, asked, (of, now) =>
        addComment(serving.desk.roots, of, asked.asking.user, said, now),
      ),
    };
  },
  resolveComment: async (serving, asked) => {
    const number = Number(asked.at['number']);
    return { json: await commented(serving, asked, (of) => resolveComment(serving.desk.roots, of, number)) };
  },
};

async function commented<T>(
  serving: Serving,
  asked: Asked,
  write: (of: TextFolder, now: number) => T,
): Promise<T> {
  const { desk } = serving;
  const of = folderIn(serving, asked);
  if (!mayComment(asked.asking.user)) throw refuse('desk-not-allowed');
  return desk.alone(workOf(of).name, async () => {
    const comments = write(of, desk.clock());
    const { kind, id } = of;
    await written(desk, asked.asking.user, besideTexts(of, messageOf('comment', id)));
    desk.hub.tell({ type: 'comments', kind, id });
    return comments;
  });
}

/** Something that was written into the folder, and is no text. */
const besideTexts = (of: TextFolder, message: string): Written => ({
  kind: of.kind,
  id: of.id,
  edition: null,
  digest: null,
  file: null,
  work: workOf(of),
  message,
});
