import type {
  Accept,
  CheckedItem,
  Comment,
  Item,
  Move,
  NewComment,
  NewPage,
  NewStory,
  PageList,
  Picture,
  Presence,
  Previewed,
  ProposedId,
  ProposeId,
  Publish,
  Published,
  Save,
  Saved,
  Session,
  SignIn,
  StoryList,
  TypedItem,
  Vocabularies,
} from '../../protocol.ts';

/** What is sent with each request, and what comes back: `none` for nothing. */
export interface Exchanges {
  session: [none, Session];
  signIn: [SignIn, Session];
  signOut: [none, Session];
  strings: [none, Record<string, string>];
  stories: [none, StoryList];
  createStory: [NewStory, Item];
  proposeId: [ProposeId, ProposedId];
  pages: [none, PageList];
  createPage: [NewPage, Item];
  vocabularies: [none, Vocabularies];
  item: [none, Item];
  save: [Save, Saved];
  check: [TypedItem, CheckedItem];
  preview: [TypedItem, Previewed];
  accept: [Accept, Saved];
  move: [Move, Saved];
  publish: [Publish, Published];
  discard: [none, Item];
  upload: [Blob, Picture];
  comment: [NewComment, Comment[]];
  resolveComment: [none, Comment[]];
  presence: [Presence, none];
}
type none = undefined;
export type RequestName = keyof Exchanges;
