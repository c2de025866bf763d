/**
 * What the web desk's browser and server say to each other: JSON over HTTP below `/desk/api/`. Types alone: both sides
 * import this file, and neither adds to it what only one of them knows. Changes only ever add.
 *
 * Paths are in `api`; `:name` stands for one percent-encoded segment. Every answer that is no success is
 * `Refusal`, with an HTTP status: 400 wrong request, 401 sign in first, 403 not allowed (role, CSRF token, origin),
 * 404 no such thing, 409 `Conflict`, 413 too large, 422 content that can't be written so, 429 too many attempts.
 *
 * Every request but GET sends the header `x-desk-token` with `Session.token`, and `content-type: application/json`
 * (uploads: the type of the picture). Requests are answered in the interface's language that `accept-language` names.
 */
export type * from './protocol/check.ts';
export type * from './protocol/common.ts';
export type * from './protocol/edit.ts';
export type * from './protocol/lists.ts';
export type * from './protocol/session.ts';
export type * from './protocol/story.ts';

/** Method and path of each request, the body it takes and what it answers. */
export const api = {
  /** → `Session`; also without having signed in. */
  session: 'GET /desk/api/session',
  /** `SignIn` → `Session` with a new token. */
  signIn: 'POST /desk/api/sign-in',
  /** nothing → `Session`. */
  signOut: 'POST /desk/api/sign-out',
  /** → the strings of the interface, as i18next takes them; `locales/desk/<language>.json`. Needs no sign-in. */
  strings: 'GET /desk/api/strings/:language',

  /** query `StoryQuery` → `StoryList`. */
  stories: 'GET /desk/api/stories',
  /** `NewStory` → 201 `Item`. The story's first text is a draft. */
  createStory: 'POST /desk/api/stories',
  /** `ProposeId` → `ProposedId`. */
  proposeId: 'POST /desk/api/propose-id',
  /** → `PageList`: the static pages. */
  pages: 'GET /desk/api/pages',
  /** `NewPage` → 201 `Item`. */
  createPage: 'POST /desk/api/pages',
  /** → `Vocabularies`: ids and names in the interface's language, for choices. */
  vocabularies: 'GET /desk/api/vocabularies',

  /** → `Item`. `:kind` is `story`, `page` or `vocabulary`; `:id` of a vocabulary is its file without `.yaml`. */
  item: 'GET /desk/api/:kind/:id',
  /** `Save` → `Saved`, or 409 `Conflict`. A text that does not exist yet is made. */
  save: 'PUT /desk/api/:kind/:id/:edition',
  /** `TypedItem` → `CheckedItem`: what `check` says of texts as they are typed. Writes nothing. */
  check: 'POST /desk/api/:kind/:id/:edition/check',
  /** `TypedItem` → `Previewed`. Writes nothing. */
  preview: 'POST /desk/api/:kind/:id/:edition/preview',
  /** `Accept` → `Saved`: the translation counts as up to date. */
  accept: 'POST /desk/api/:kind/:id/:edition/accept',
  /** `Move` → `Saved`: to the next or an earlier stage. `published` publishes: see `publish`. */
  move: 'POST /desk/api/:kind/:id/:edition/move',
  /** `Publish` → `Published`, or 409 `Conflict`: what was saved goes into the main branch. */
  publish: 'POST /desk/api/:kind/:id/publish',
  /** nothing → `Item` as the main branch has it; 404 if it has none. What was saved stays in Git, unnamed. */
  discard: 'POST /desk/api/:kind/:id/discard',
  /** bytes of a picture, query `name` → 201 `Picture`. */
  upload: 'POST /desk/api/:kind/:id/pictures',
  /** → the bytes of a picture in the folder of a story. */
  picture: 'GET /desk/api/:kind/:id/pictures/:name',
  /** `NewComment` → 201 `Comment[]`: all there are. */
  comment: 'POST /desk/api/:kind/:id/comments',
  /** nothing → `Comment[]`: all there are. */
  resolveComment: 'POST /desk/api/:kind/:id/comments/:number/resolve',

  /** `Presence` → 204: who looks at what; say it again every 20 s, and with `item: null` when leaving. */
  presence: 'POST /desk/api/presence',
  /** → server-sent events; `data` of each is a `DeskEvent`. */
  events: 'GET /desk/api/events',
} as const;

/** Where the pages of the site are shown to editors, drafts included; scripts don't run there. */
export const sitePath = '/desk/site/';
