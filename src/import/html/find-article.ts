import { DefuddleClass } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { absolute } from './hast.ts';
import { articleIn, keywordsIn, namesIn, type PageFacts, textIn } from './page-facts.ts';

/** The article of a page as HTML, and what the page says of it. */
export interface FoundArticle {
  content: string;
  facts: PageFacts;
  /** Absolute address that relative ones start from. */
  base: string | undefined;
}

/** Finds the article of a page. No address in it is asked for anything. */
export function findArticle(text: string, given: string | undefined): FoundArticle {
  const { document } = parseHTML(text);
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? undefined;
  const address = [canonical, metaIn(document, 'og:url')].map((one) => absolute(one, given)).find(Boolean);
  const base = absolute(document.querySelector('base')?.getAttribute('href') ?? undefined, given ?? address);
  const from = given ?? base ?? address;
  const stated = metaFacts(document);
  const found = new DefuddleClass(document, { useAsync: false, ...(from && { url: from }) }).parse();
  const article = articleIn(found.schemaOrgData);
  const authors = namesIn(article?.['author']);
  const facts: PageFacts = {
    address,
    title: textIn(article, 'headline') ?? (found.title || undefined),
    description: (stated.description ?? textIn(article, 'description')) || undefined,
    language: textIn(article, 'inLanguage') ?? (found.language || undefined),
    site: found.site || undefined,
    authors: authors.length > 0 ? authors : namesIn(found.author.split(/\s*[,،]\s*/u)),
    published: (textIn(article, 'datePublished') ?? found.published) || undefined,
    updated: textIn(article, 'dateModified') ?? stated.updated,
    section: namesIn(article?.['articleSection'])[0] ?? stated.section,
    keywords: keywordsIn(article?.['keywords'] ?? stated.keywords),
    image: absolute(stated.image, from),
  };
  return { content: found.content, facts, base: from };
}

type Page = ReturnType<typeof parseHTML>['document'];

const metaIn = (document: Page, name: string): string | undefined =>
  document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content')?.trim() ||
  undefined;

/** What is said for link previews and search engines. https://ogp.me/ */
const metaFacts = (document: Page) => ({
  description: metaIn(document, 'og:description') ?? metaIn(document, 'description'),
  updated: metaIn(document, 'article:modified_time'),
  section: metaIn(document, 'article:section'),
  keywords: metaIn(document, 'news_keywords') ?? metaIn(document, 'keywords'),
  image: metaIn(document, 'og:image'),
});
