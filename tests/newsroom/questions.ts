import { closedPages } from '../../src/newsroom/queries/listings.ts';
import { type Answer, asker, type QueryArgs, type QueryName, queries } from '../../src/newsroom/queries.ts';
import { routesOf } from '../../src/newsroom/routes/routes.ts';
import {
  address,
  type Content,
  createSnapshot,
  type Snapshot,
} from '../../src/newsroom/snapshot/snapshot.ts';
import { termKinds } from '../../src/publication/publication.ts';
import { urlsOf } from '../../src/publication/urls.ts';
import { storyKinds } from '../../src/story/article.ts';

/** A question with its arguments, and what a snapshot answers. */
export interface Question {
  name: QueryName;
  args: readonly unknown[];
}

/** Every question about anything that the content names, hidden or not; a query left out is an error. */
export function allQuestions(content: Content): Question[] {
  const editions = content.publication.editions.map(({ id }) => id);
  const stories = [...new Set(content.articles.map(({ story }) => story)), 'no-such-story'];
  const pages = [...new Set(content.pages.map(({ id }) => id)), 'no-such-page'];
  const owners = [...stories.map((id) => `stories/${id}`), ...pages.map((id) => `pages/${id}`)];
  const terms = termKinds.flatMap((kind) =>
    content.publication.terms[kind].map(({ id }) => [kind, id] as const),
  );
  const months = ['2025-12', '2026-01', '2026-02'].map((id) => ['month', id] as const);
  const numbers = Array.from({ length: closedPages(content.articles.length, 1) }, (_, index) => index + 1);
  const perEdition = (rest: readonly (readonly unknown[])[]) =>
    editions.flatMap((edition) => rest.map((args) => [edition, ...args]));
  const images = owners.map((owner) => [owner, 'hero.png']);
  const paths = pathsOf(content).map((path) => [path]);
  const byName: Record<QueryName, readonly (readonly unknown[])[]> = {
    publication: [[]],
    front: perEdition([[]]),
    base: [[]],
    frames: [[]],
    services: perEdition([[]]),
    serviceOrigins: [[]],
    exists: [...stories.map((id) => ['story', id]), ...pages.map((id) => ['page', id])],
    sections: perEdition([[]]),
    terms: perEdition(termKinds.map((kind) => [kind])),
    editionStyle: perEdition([[]]),
    staticPages: perEdition([[]]),
    term: perEdition(terms),
    profile: perEdition(terms),
    podcast: perEdition(content.publication.terms.show.map(({ id }) => [id])),
    person: perEdition(content.publication.terms.person.map(({ id }) => [id])),
    organization: perEdition([[]]),
    headline: perEdition(stories.map((id) => [id])),
    corrections: perEdition([null, ...numbers].map((number) => [number])),
    correctionCount: perEdition([[]]),
    correctedElsewhere: perEdition(stories.map((id) => [id])),
    article: perEdition(stories.map((id) => [id])),
    socialCard: perEdition(stories.map((id) => [id])),
    outdated: perEdition(stories.map((id) => [id])),
    card: perEdition(stories.map((id) => [id])),
    body: owners.flatMap((owner) => editions.map((edition) => [owner, edition])),
    image: images.flatMap((one) => editions.map((edition) => [...one, edition])),
    imageFile: images,
    media: owners.flatMap((owner) => editions.map((edition) => [owner, 'report.pdf', edition])),
    mediaFile: owners.map((owner) => [owner, 'report.pdf']),
    listing: perEdition(
      [...terms, ...months].flatMap((one) => [null, ...numbers].map((number) => [...one, number])),
    ),
    count: perEdition([...terms, ...months]),
    latest: perEdition([[1], [1000]]),
    latestIn: perEdition([
      ...[...terms, ...months].map((one) => [...one, 1000]),
      ...storyKinds.map((kind) => ['kind', kind, 1000]),
    ]),
    months: perEdition([[]]),
    related: perEdition(stories.map((id) => [id, 1000])),
    earlierIn: perEdition(stories.map((id) => [id, 1000])),
    hub: [[]],
    feeds: perEdition([[]]),
    feedStories: perEdition([
      ...[null, ...numbers].map((number) => ['all', '', number]),
      ...terms.map((one) => [...one, null]),
    ]),
    latestCorrections: perEdition([[1], [1000]]),
    staticPage: perEdition(pages.map((id) => [id])),
    translations: [
      ...terms,
      ...months,
      ...stories.map((id) => ['story', id]),
      ...pages.map((id) => ['page', id]),
      ['archive', ''],
      ['corrections', ''],
      ['feeds', ''],
      ['search', ''],
      ['front', ''],
    ],
    sitemap: sitemapsOf(content),
    sitemaps: [[]],
    news: perEdition([[]]),
    stems: perEdition([[]]),
    searchMonths: perEdition([[]]),
    searchPages: perEdition([[]]),
    searchResults: perEdition([['pages'], ...months.map(([, id]) => [id])]),
    searchTexts: perEdition([['pages'], ...months.map(([, id]) => [id])]),
    security: [[]],
    indexNowKey: [[]],
    stock: perEdition([[]]),
    ads: [[]],
    email: [[]],
    redirect: paths,
    gone: paths,
    redirects: [[]],
    allGone: [[]],
  };
  return Object.keys(queries).flatMap((name) => {
    const all = byName[name as QueryName];
    if (!all) throw new Error(`add the query ${name} to ${import.meta.filename}`);
    return all.map((args) => ({ name: name as QueryName, args }));
  });
}

export function answerOf(snapshot: Snapshot, { name, args }: Question): Answer<QueryName> {
  return asker(snapshot)(name, ...(args as QueryArgs<QueryName>));
}

/** The arguments of every sitemap that the content will ever have. */
function sitemapsOf(content: Content): (readonly unknown[])[] {
  const articles = content.articles.map((one) => ({ ...one, status: 'published' as const, expires: null }));
  const routes = routesOf(createSnapshot({ ...content, articles }, Number.POSITIVE_INFINITY));
  return routes
    .filter(({ template }) => template === 'sitemap')
    .map(({ edition, id, number }) => [edition, id, number]);
}

/** Every path that a text of the content has or had, whether public or not. */
export function pathsOf({ articles, pages, publication }: Content): string[] {
  const stories = articles.map((one) => ({ url: address(one, publication).url, aliases: one.aliases }));
  const statics = pages.map(({ edition, slug, aliases }) => ({
    url: urlsOf(publication).staticPage(edition, slug),
    aliases,
  }));
  return [...stories, ...statics].flatMap(({ url, aliases }) => [url, ...aliases]);
}
