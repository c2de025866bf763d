import { DefuddleClass } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { absolute } from './hast.ts';
import { addressesIn, articleIn, keywordsIn, namesIn, type PageFacts, textIn } from './page-facts.ts';

/** The article of a page as HTML, and what the page says of it. */
export interface FoundArticle {
  content: string;
  facts: PageFacts;
  /** Absolute address that relative ones start from. */
  base: string | undefined;
}

/**
 * Where the page is said to stand while its article is looked for: addresses are made absolute then, and have to become
 * as they were written again, since pictures may lie beside the page. Nothing can stand there: RFC 2606.
 */
const nowhere = 'https://page.invalid/_/_/';

const asWritten = (content: string): string =>
  content
    .replaceAll(nowhere, '')
    .replaceAll('https://page.invalid/_/', '../')
    .replaceAll('https://page.invalid/', '/');

/** Finds the article of a page. No address in it is asked for anything. */
export function findArticle(text: string, given: string | undefined): FoundArticle {
  const { document } = parseHTML(text);
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? undefined;
  const address = [canonical, metaIn(document, 'og:url')].map((one) => absolute(one, given)).find(Boolean);
  const base = absolute(document.querySelector('base')?.getAttribute('href') ?? undefined, given ?? address);
  const from = given ?? base ?? address;
  const stated = metaFacts(document);
  const found = new DefuddleClass(document, { useAsync: false, url: nowhere }).parse();
  const article = articleIn(found.schemaOrgData);
  const authors = namesIn(article?.['author']);
  const facts: PageFacts = {
    address,
    title: textIn(article, 'headline') ?? (found.title || undefined),
    description: (stated.description ?? textIn(article, 'description')) || undefined,
    language: textIn(article, 'inLanguage') ?? (found.language || undefined),
    site: found.site.includes('page.invalid') ? undefined : found.site || undefined,
    authors: authors.length > 0 ? authors : namesIn(found.author.split(/\s*[,،]\s*/u)),
    published: (textIn(article, 'datePublished') ?? found.published) || undefined,
    updated: textIn(article, 'dateModified') ?? stated.updated,
    section: namesIn(article?.['articleSection'])[0] ?? stated.section,
    keywords: keywordsIn(article?.['keywords'] ?? stated.keywords),
    image: absolute(stated.image ?? addressesIn(article?.['image'])[0], from),
  };
  return { content: asWritten(found.content), facts, base: from };
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
