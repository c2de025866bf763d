import type { Article, StaticPage } from '../story/article.ts';

/** What is written, and translated: a story or a static page in one edition. */
export type Text = Article | StaticPage;

/** The texts of a newsroom. */
export interface Texts {
  articles: readonly Article[];
  pages: readonly StaticPage[];
}

const pages = 'pages/';

/** What a text is called, the same in every edition: the id of a story; of a static page `pages/` and its id. */
export const nameOfText = (text: Text): string => ('story' in text ? text.story : pages + text.id);

export const textsIn = ({ articles, pages }: Texts): readonly Text[] => [...articles, ...pages];

/** A story or a static page in all its editions. */
export function textsNamed(of: Texts, name: string): readonly Text[] {
  if (!name.startsWith(pages)) return of.articles.filter(({ story }) => story === name);
  return of.pages.filter(({ id }) => pages + id === name);
}

/** What a translation was made from; `undefined` of an original. */
export function originalOf({ articles, pages }: Texts, of: Text): Text | undefined {
  if (of.original === of.edition) return undefined;
  return 'story' in of
    ? articles.find((one) => one.story === of.story && one.edition === of.original)
    : pages.find((one) => one.id === of.id && one.edition === of.original);
}
