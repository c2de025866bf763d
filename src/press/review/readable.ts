import type { Content } from '../../newsroom/snapshot/snapshot.ts';
import type { Article } from '../../story/article.ts';
import type { IsTouched } from '../git/since.ts';
import type { Files } from '../read-newsroom.ts';

/** Content with the texts that can't be published for their mistakes. */
export function withProvisional({
  content,
  provisional: { articles, pages },
}: Pick<Files, 'content' | 'provisional'>): Content | undefined {
  return (
    content && {
      ...content,
      articles: [...content.articles, ...articles],
      pages: [...content.pages, ...pages],
    }
  );
}

/** The same content as if readers could see all of it. */
export function allPublic(content: Content): Content {
  const status = 'published';
  return {
    ...content,
    articles: content.articles.map((article) => ({ ...article, status, expires: null })),
    pages: content.pages.map((page) => ({ ...page, status })),
  };
}

/** The texts of content that are to be spoken of, with the pictures beside them. */
export function touchedPart(content: Content, isTouched: IsTouched): Content {
  const isOurs = ({ body }: Pick<Article, 'body'>) => isTouched(body.file);
  return {
    ...content,
    articles: content.articles.filter(isOurs),
    pages: content.pages.filter(isOurs),
    images: content.images.filter(({ file }) => isTouched(file)),
    media: content.media?.filter(({ file }) => isTouched(file)),
  };
}
