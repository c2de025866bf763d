import type { IncomingMessage } from 'node:http';
import { typeOf } from '../../outputs/site-files/served-as.ts';
import { mayComment, mayWrite } from '../access/roles.ts';
import type { Desk } from '../desk.ts';
import { heldOf } from '../desk.ts';
import { acceptText } from '../items/accept.ts';
import { addComment, resolveComment } from '../items/comments.ts';
import { create } from '../items/create.ts';
import { type Asking, findFolder, readItem, textsOf, workOf } from '../items/item.ts';
import type { createLists } from '../items/list.ts';
import { putPicture, readPictureFile } from '../items/picture-files.ts';
import { proposeId } from '../items/propose-id.ts';
import { discard, publish } from '../items/publish.ts';
import { publishVocabulary } from '../items/publish-vocabulary.ts';
import { saveText } from '../items/save.ts';
import { moveText } from '../items/stages.ts';
import { originalAmong } from '../items/texts.ts';
import { checkTyped } from '../items/typed.ts';
import { checkVocabulary, readVocabulary, saveVocabulary, vocabularies } from '../items/vocabulary.ts';
import { written } from '../items/written.ts';
import { isTextKind, type TextFolder } from '../newsroom/folder.ts';
import type { Kind, StoryQuery } from '../protocol.ts';
import { refuse } from '../refused.ts';
import { bodyOf } from './bodies.ts';
import type { Previews } from './previews.ts';
import { readBody, readJson } from './read-body.ts';
import type { RequestName } from './routes.ts';

/** What handlers have in common. */
export interface Serving {
  desk: Desk;
  lists: ReturnType<typeof createLists>;
  previews: Previews;
  /** Largest picture, in bytes. */
  uploadLimit: number;
}

/** A request of somebody who has signed in. */
export interface Asked {
  request: IncomingMessage;
  at: Readonly<Record<string, string>>;
  query: URLSearchParams;
  asking: Asking;
  /** Tells the windows of one user apart. */
  window: string;
}

/** An answer: JSON, or bytes of a type. */
export type Answered = { status?: number; json?: unknown } | { bytes: Buffer; type: string };
type Handler = (serving: Serving, asked: Asked) => Promise<Answered>;

const kindIn = ({ at }: Asked) => at['kind'] as Kind;
const idIn = ({ at }: Asked) => at['id'] ?? '';
const editionIn = ({ at }: Asked) => at['edition'] ?? '';

function folderIn({ desk }: Serving, asked: Asked): TextFolder {
  const kind = kindIn(asked);
  if (!isTextKind(kind)) throw refuse('desk-unknown');
  return findFolder(desk, kind, idIn(asked));
}

const isVocabulary = (asked: Asked) => kindIn(asked) === 'vocabulary';

/** Whoever may write one text of a folder may put pictures beside it. */
async function refuseForeignFolder({ desk }: Serving, of: TextFolder, { user }: Asking): Promise<void> {
  const texts = textsOf(desk, await heldOf(desk), of);
  const original = originalAmong(texts)?.edition ?? '';
  if (!texts.some(({ edition }) => mayWrite(user, { kind: of.kind, edition, original })))
    throw refuse('desk-not-allowed');
}

export const handlers: Readonly<Partial<Record<RequestName, Handler>>> = {
  stories: async ({ lists }, { query }) => ({
    json: await lists.stories(Object.fromEntries(query) as StoryQuery),
  }),
  pages: async ({ lists }) => ({ json: await lists.pages() }),
  vocabularies: async ({ desk }, { asking }) => ({ json: await vocabularies(desk, asking.language) }),
  proposeId: async ({ desk }, { request }) => ({
    json: proposeId(desk, bodyOf('proposeId', await readJson(request))),
  }),
  createStory: async ({ desk }, { request, asking }) => ({
    status: 201,
    json: await create(desk, 'story', bodyOf('createStory', await readJson(request)), asking),
  }),
  createPage: async ({ desk }, { request, asking }) => ({
    status: 201,
    json: await create(desk, 'page', bodyOf('createPage', await readJson(request)), asking),
  }),
  item: async (serving, asked) => ({
    json: isVocabulary(asked)
      ? await readVocabulary(serving.desk, idIn(asked), asked.asking)
      : await readItem(serving.desk, folderIn(serving, asked), asked.asking),
  }),
  save: async (serving, asked) => {
    const save = bodyOf('save', await readJson(asked.request));
    const { desk } = serving;
    if (isVocabulary(asked)) return { json: await saveVocabulary(desk, idIn(asked), save, asked.asking) };
    return { json: await saveText(desk, folderIn(serving, asked), editionIn(asked), save, asked.asking) };
  },
  check: async (serving, asked) => {
    const draft = bodyOf('check', await readJson(asked.request));
    if (isVocabulary(asked)) return { json: await checkVocabulary(serving.desk, idIn(asked), draft) };
    return {
      json: await checkTyped(serving.desk, folderIn(serving, asked), editionIn(asked), draft, asked.asking),
    };
  },
  preview: async (serving, asked) => {
    const draft = bodyOf('preview', await readJson(asked.request));
    const of = folderIn(serving, asked);
    return { json: await serving.previews.make(of, editionIn(asked), draft, asked.asking) };
  },
  accept: async (serving, asked) => {
    const accept = bodyOf('accept', await readJson(asked.request));
    return {
      json: await acceptText(serving.desk, folderIn(serving, asked), editionIn(asked), accept, asked.asking),
    };
  },
  move: async (serving, asked) => {
    const move = bodyOf('move', await readJson(asked.request));
    const [of, edition] = [folderIn(serving, asked), editionIn(asked)];
    return { json: await moveText(serving.desk, of, edition, move, asked.asking) };
  },
  publish: async (serving, asked) => {
    const wanted = bodyOf('publish', await readJson(asked.request));
    if (isVocabulary(asked))
      return { json: await publishVocabulary(serving.desk, idIn(asked), asked.asking) };
    return { json: await publish(serving.desk, folderIn(serving, asked), wanted, asked.asking) };
  },
  discard: async (serving, asked) => ({
    json: await discard(serving.desk, folderIn(serving, asked), asked.asking),
  }),
  upload: async (serving, asked) => {
    const { desk, uploadLimit } = serving;
    const of = folderIn(serving, asked);
    await refuseForeignFolder(serving, of, asked.asking);
    const bytes = await readBody(asked.request, uploadLimit);
    const name = asked.query.get('name') ?? '';
    const picture = await desk.alone(async () => {
      const made = await putPicture(desk, of, name, bytes);
      const { kind, id } = of;
      const message = `Add ${made.name} to ${id}`;
      await written(desk, asked.asking.user, {
        kind,
        id,
        edition: null,
        digest: null,
        file: null,
        work: workOf(of),
        message,
      });
      return made;
    });
    return { status: 201, json: picture };
  },
  picture: async (serving, asked) => {
    const name = asked.at['name'] ?? '';
    return { bytes: readPictureFile(serving.desk.roots, folderIn(serving, asked), name), type: typeOf(name) };
  },
  comment: async (serving, asked) => {
    const said = bodyOf('comment', await readJson(asked.request));
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
  presence: async ({ desk }, { request, asking, window }) => {
    const { item, edition = null } = bodyOf('presence', await readJson(request));
    desk.hub.see(window, { id: asking.user.id, name: asking.user.name, edition }, item);
    return {};
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
  return desk.alone(async () => {
    const comments = write(of, desk.clock());
    const { kind, id } = of;
    await written(desk, asked.asking.user, {
      kind,
      id,
      edition: null,
      digest: null,
      file: null,
      work: workOf(of),
      message: `Comment on ${id}`,
    });
    desk.hub.tell({ type: 'comments', kind, id });
    return comments;
  });
}
