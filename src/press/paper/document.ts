import type { Element } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { element } from '../../markdown/news/element.ts';
import type { Edition } from '../../publication/publication.ts';
import type { PaperArticle } from './article.ts';
import { counterStyle, type PaperFont, paperStyle } from './style.ts';

/** What is printed. */
export interface Paper {
  edition: Pick<Edition, 'language' | 'locale' | 'direction' | 'name' | 'script'>;
  /** The day, or the name of a section; empty for one story. */
  label: string;
  articles: readonly PaperArticle[];
  fonts: readonly PaperFont[];
}

const writer = unified().use(rehypeStringify).freeze();

/** What a document of several articles is called, as its file's properties tell. */
function titleOf({ edition, label, articles }: Paper): string {
  return [edition.name, label || (articles[0]?.title ?? '')].join(' – ');
}

/** One document of all articles, under the name of the publication. */
export function paperDocument(paper: Paper): string {
  const { edition, articles, fonts } = paper;
  const { language: lang, direction } = edition;
  const title = titleOf(paper);
  const styles = new Map(
    articles.flatMap((one) => one.styles.map((style) => [JSON.stringify(style), style])),
  );
  const own = paperStyle({ running: title, direction, counter: counterStyle(edition.locale), fonts });
  const head = element('head', {}, [
    element('meta', { charSet: 'utf-8' }, []),
    element('title', {}, [title]),
    ...styles.values(),
    element('style', {}, [own]),
  ]);
  const body = element('body', {}, [...top(paper), ...articles.map(({ article }) => article)]);
  const html = element('html', { lang, dir: direction, dataScript: edition.script }, [head, body]);
  return `<!DOCTYPE html>${writer.stringify({ type: 'root', children: [html] })}\n`;
}

/** The name of the publication, and, where there is more than one article, what is in it. */
function top({ edition, label, articles }: Paper): Element[] {
  const name = element('header', { className: ['paper-head'] }, [
    element(label ? 'h1' : 'p', {}, [edition.name]),
    ...(label ? [element('p', {}, [label])] : []),
  ]);
  if (articles.length < 2) return [name];
  const lines = articles.map(({ id, title }) =>
    element('li', {}, [element('a', { href: `#${id}` }, [title])]),
  );
  return [name, element('ol', { className: ['paper-contents'] }, lines)];
}
