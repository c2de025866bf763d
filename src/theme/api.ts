/** What the code of a newsroom may use of Warraq: a change of any of it is a change of the contract. */

export type { CheckedText, CustomCheck as Check, Mistake } from '../checks/custom-check.ts';
export type {
  CustomFound as Found,
  CustomImporter as Importer,
  CustomItem,
  ImportTools,
} from '../import/custom-importer.ts';
export type { InputFile, InputFolder } from '../import/input.ts';
export type { Dropped, Item, ItemLink, Picture, Term } from '../import/item.ts';
export type { Language } from '../language/language.ts';
export { markedBy } from '../language/typography/marks.ts';
export type { BlockField, BlockInput, CustomBlock as Block } from '../markdown/news/custom-block.ts';
export { currentAt } from '../newsroom/page-data/aria-current.ts';
export type { ArticlePage } from '../newsroom/page-data/article.ts';
export type { Card } from '../newsroom/page-data/cards.ts';
export type {
  CustomPage,
  PageKind,
  PageOwner,
  PageSubject,
  PageWords,
  StoriesWanted,
} from '../newsroom/page-data/custom/page.ts';
export type { Frame } from '../newsroom/page-data/frame.ts';
export type { FrontPage } from '../newsroom/page-data/front.ts';
export type { ListingPage } from '../newsroom/page-data/listing.ts';
export type { Edition } from '../publication/publication.ts';
export { absolute, correctionsId } from '../publication/urls.ts';
