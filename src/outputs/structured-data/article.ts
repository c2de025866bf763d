import type { CorrectionComment, CreativeWork, Graph, NewsArticle } from 'schema-dts';
import type { ArticlePage } from '../../newsroom/page-data/article.ts';
import type { Version } from '../../newsroom/page-data/translations.ts';
import { absolute } from '../../publication/urls.ts';
import type { StoryKind } from '../../story/article.ts';
import { graphOf } from './graph.ts';
import { nodeIds } from './ids.ts';
import { imageNode } from './image.ts';
import { liveNode } from './live.ts';
import { recordingNodes } from './media.ts';
import { personNode } from './people.ts';
import { pageId, pageNodes } from './web-page.ts';

const types = {
  news: 'NewsArticle',
  explainer: 'BackgroundNewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  reportage: 'ReportageNewsArticle',
  live: 'LiveBlogPosting',
} as const satisfies Record<StoryKind, string>;

/**
 * An article and what surrounds it, with the fields that Google documents for news and those that
 * the Trust Project proposed. Times equal those the page shows.
 * https://developers.google.com/search/docs/appearance/structured-data/article
 * https://schema.org/docs/news.html
 */
export function articleGraph(page: ArticlePage): Graph {
  const { frame, article } = page;
  const { section, image } = article;
  const { caption, credit } = image ?? {};
  const shown = article.cuts.length > 0 ? article.cuts : image ? [image] : [];
  const pictures = shown.map((one) => imageNode(frame.host, { ...one, caption, credit }));
  const recordings = recordingNodes(page.recordings, {
    host: frame.host,
    uploaded: page.published.iso,
    language: frame.edition.language,
    description: article.description,
    picture: shown[0]?.url,
  });
  return graphOf([
    { ...articleNode(page), ...(pictures.length > 0 && { image: pictures }), ...recordings },
    ...pageNodes(frame, 'WebPage', [section]),
  ]);
}

/** A live story without a post yet is news like any other. */
function typeOf({ article, posts }: ArticlePage): (typeof types)[StoryKind] {
  return article.kind === 'live' && posts.length === 0 ? types.news : types[article.kind];
}

function articleNode(page: ArticlePage): Exclude<NewsArticle, string> {
  const { frame, article, published, updated } = page;
  const { origin, edition } = frame;
  const publisher = { '@id': nodeIds.organization(origin) };
  const type = typeOf(page);
  const node = {
    '@type': type,
    '@id': nodeIds.article(origin, article.story, edition.id),
    url: absolute(origin, frame.url),
    mainEntityOfPage: { '@id': pageId(frame) },
    headline: article.title,
    description: article.description,
    inLanguage: edition.language,
    datePublished: published.iso,
    dateModified: (updated ?? published).iso,
    articleSection: article.section.name,
    ...(article.topics.length > 0 && { keywords: article.topics.map(({ name }) => name) }),
    wordCount: article.words,
    isAccessibleForFree: true,
    author: article.authors.map((one) => personNode(origin, one)),
    publisher,
    copyrightHolder: publisher,
    ...provenance(page),
    ...(type === 'LiveBlogPosting' ? liveNode(page) : article.dateline && { dateline: article.dateline }),
  };
  return node as Exclude<NewsArticle, string>;
}

/** Where an article comes from, and what became of it. */
function provenance(page: ArticlePage): Partial<Exclude<NewsArticle, string>> {
  const { frame, article, corrections, versions, original } = page;
  const { origin, edition } = frame;
  const { translators, source, story } = article;
  const node = (version: Version) => versionNode(origin, story, typeOf(page), version);
  const translations = article.original === edition.id ? versions : [];
  return {
    ...(translators.length > 0 && { translator: translators.map((one) => personNode(origin, one)) }),
    ...(original && { translationOfWork: node(original) }),
    ...(translations.length > 0 && { workTranslation: translations.map(node) }),
    ...(source && { isBasedOn: sourceNode(source) }),
    ...(corrections.length > 0 && {
      correction: corrections.map(
        ({ at, text }): CorrectionComment => ({
          '@type': 'CorrectionComment',
          datePublished: at.iso,
          text,
          inLanguage: edition.language,
        }),
      ),
    }),
  };
}

function versionNode(
  origin: string,
  story: string,
  type: ReturnType<typeof typeOf>,
  { edition, language, title, url }: Version,
): CreativeWork {
  return {
    '@type': type,
    '@id': nodeIds.article(origin, story, edition),
    url: absolute(origin, url),
    headline: title,
    inLanguage: language,
  };
}

/** The report of an agency or outlet that an article rests on. */
function sourceNode({ name, url }: NonNullable<ArticlePage['article']['source']>): CreativeWork {
  return {
    '@type': 'CreativeWork',
    ...(url && { url }),
    sourceOrganization: { '@type': 'Organization', name },
  };
}
