import { acceptText } from '../items/accept.ts';
import { create } from '../items/create.ts';
import { readItem } from '../items/item.ts';
import { proposeId } from '../items/propose-id.ts';
import { discard, publish } from '../items/publish.ts';
import { publishVocabulary } from '../items/publish-vocabulary.ts';
import { saveText } from '../items/save.ts';
import { moveText } from '../items/stages.ts';
import { checkTyped } from '../items/typed.ts';
import { checkVocabulary, readVocabulary, saveVocabulary } from '../items/vocabulary.ts';
import { vocabularies } from '../items/vocabulary-choices.ts';
import type { StoryQuery } from '../protocol.ts';
import { besideHandlers } from './beside-handlers.ts';
import { readBodyOf } from './bodies.ts';
import { editionIn, folderIn, type Handler, idIn, isVocabulary } from './handler.ts';
import type { RequestName } from './routes.ts';

/** Who answers which request of the protocol. */
export const handlers: Readonly<Partial<Record<RequestName, Handler>>> = {
  stories: async ({ lists }, { query }) => ({
    json: await lists.stories(Object.fromEntries(query) as StoryQuery),
  }),
  pages: async ({ lists }) => ({ json: await lists.pages() }),
  vocabularies: async ({ desk }, { asking }) => ({ json: await vocabularies(desk, asking.language) }),
  proposeId: async ({ desk }, { request }) => ({
    json: await proposeId(desk, await readBodyOf('proposeId', request)),
  }),
  createStory: async ({ desk }, { request, asking }) => ({
    status: 201,
    json: await create(desk, 'story', await readBodyOf('createStory', request), asking),
  }),
  createPage: async ({ desk }, { request, asking }) => ({
    status: 201,
    json: await create(desk, 'page', await readBodyOf('createPage', request), asking),
  }),
  item: async (serving, asked) => ({
    json: isVocabulary(asked)
      ? await readVocabulary(serving.desk, idIn(asked), asked.asking)
      : await readItem(serving.desk, folderIn(serving, asked), asked.asking),
  }),
  save: async (serving, asked) => {
    const save = await readBodyOf('save', asked.request);
    const { desk } = serving;
    if (isVocabulary(asked)) return { json: await saveVocabulary(desk, idIn(asked), save, asked.asking) };
    return { json: await saveText(desk, folderIn(serving, asked), editionIn(asked), save, asked.asking) };
  },
  check: async (serving, asked) => {
    const draft = await readBodyOf('check', asked.request);
    if (isVocabulary(asked)) return { json: await checkVocabulary(serving.desk, idIn(asked), draft) };
    return {
      json: await checkTyped(serving.desk, folderIn(serving, asked), editionIn(asked), draft, asked.asking),
    };
  },
  preview: async (serving, asked) => {
    const draft = await readBodyOf('preview', asked.request);
    const of = folderIn(serving, asked);
    return { json: await serving.previews.make(of, editionIn(asked), draft, asked.asking) };
  },
  accept: async (serving, asked) => {
    const accept = await readBodyOf('accept', asked.request);
    return {
      json: await acceptText(serving.desk, folderIn(serving, asked), editionIn(asked), accept, asked.asking),
    };
  },
  move: async (serving, asked) => {
    const move = await readBodyOf('move', asked.request);
    const [of, edition] = [folderIn(serving, asked), editionIn(asked)];
    return { json: await moveText(serving.desk, of, edition, move, asked.asking) };
  },
  publish: async (serving, asked) => {
    const wanted = await readBodyOf('publish', asked.request);
    if (isVocabulary(asked))
      return { json: await publishVocabulary(serving.desk, idIn(asked), wanted, asked.asking) };
    return { json: await publish(serving.desk, folderIn(serving, asked), wanted, asked.asking) };
  },
  discard: async (serving, asked) => ({
    json: await discard(serving.desk, folderIn(serving, asked), asked.asking),
  }),
  ...besideHandlers,
  presence: async ({ desk }, { request, asking, window }) => {
    const { item, edition = null } = await readBodyOf('presence', request);
    desk.hub.see(window, { id: asking.user.id, name: asking.user.name, edition }, item);
    return {};
  },
};
