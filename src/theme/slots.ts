/**
 * The parts of pages that a newsroom can replace, and what each is for. The default of each is the
 * component of this name in `src/components/slots/`, whose `Props` are what the newsroom's own gets.
 */
export const slots = {
  HeadExtras: 'What every page of an edition has in its head besides Warraq’s own; nothing by default.',
  Masthead: 'The top of every page: the name, the other editions, search, colours and sections.',
  Logo: 'The name of the edition in the masthead.',
  SectionMenu: 'The sections in the masthead.',
  Announcement: 'What stands between the masthead and the page; nothing by default.',
  Footer: 'The bottom of every page: what the edition is, and its static pages.',
  Front: 'All of the front page between masthead and footer.',
  SectionHeading: 'The name of a section over its stories on the front page.',
  ListingHeader: 'The head of a list of stories: of a section, a topic, a person or a month.',
  Card: 'A story in a list: on the front page, in sections, below articles.',
  ArticleHeader: 'The head of an article: section, headline, standfirst and byline.',
  Byline: 'Who wrote and translated an article, and when.',
  LeadPicture: 'The picture of an article, with its caption and who made it.',
  AfterText: 'What follows the text of an article, before its corrections; nothing by default.',
  Topics: 'The topics of an article.',
  Share: 'How to pass an article on.',
  AfterArticle: 'What stands below an article, over what to read next; nothing by default.',
  ReadNext: 'What to read after an article.',
  SearchForm: 'The form that leads to search from pages where readers are lost.',
} as const satisfies Record<string, string>;

export type Slot = keyof typeof slots;

export const slotNames = Object.keys(slots) as Slot[];

export const isSlot = (name: string): name is Slot => Object.hasOwn(slots, name);
