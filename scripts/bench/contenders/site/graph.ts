import type { Item, Page, Site } from './model.ts';

/** What machines are told of a page, in the words of schema.org. */
export function graph(site: Site, page: Page): object {
  const { origin, email, policies } = site.data;
  const { edition, title, path } = page;
  const url = origin + path;
  const home = `${origin}/${edition.id}/`;
  const organization = { '@id': `${origin}/#organization` };
  const stated = Object.entries(policies).map(([name, id]) => [name, `${home}${id}/`]);
  const steps = [{ name: edition.name, url: home }, ...(url === home ? [] : [{ name: title, url }])];
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'WebSite',
        ...websiteOf(site, page),
        url: home,
        name: edition.name,
        publisher: organization,
      },
      { '@type': 'NewsMediaOrganization', ...organization, email, ...Object.fromEntries(stated) },
      ...(page.item?.story ? [articleNode(site, page)] : []),
      pageNode(site, page),
      {
        '@type': 'BreadcrumbList',
        '@id': `${url}#breadcrumb`,
        itemListElement: steps.map((one, index) => step(index, one.name, one.url)),
      },
    ],
  };
}

const websiteOf = ({ data }: Site, { edition }: Page) => ({ '@id': `${data.origin}/#website-${edition.id}` });

function pageNode(site: Site, page: Page): object {
  const { edition, title, description, path, stories } = page;
  const { origin } = site.data;
  const url = origin + path;
  const list = stories.map((story, index) => step(index, story.title, origin + story.url));
  return {
    '@type': page.item ? 'WebPage' : 'CollectionPage',
    '@id': url,
    url,
    name: title,
    description,
    inLanguage: edition.id,
    isPartOf: websiteOf(site, page),
    breadcrumb: { '@id': `${url}#breadcrumb` },
    ...(list.length > 0 ? { mainEntity: { '@type': 'ItemList', itemListElement: list } } : {}),
  };
}

const step = (index: number, name: string, url: string) => ({
  '@type': 'ListItem',
  position: index + 1,
  name,
  item: { '@type': 'WebPage', '@id': url },
});

function articleNode(site: Site, { edition, item, path }: Page): object {
  const { origin } = site.data;
  const name = (kind: string) => (one: string) => site.names.get(`${edition.id}/${kind}/${one}`) ?? one;
  const authors = (item?.people ?? []).map((one) => ({
    '@type': edition.terms.people.find((term) => term.id === one)?.type ?? 'Person',
    '@id': `${origin}/#person-${one}`,
    name: name('people')(one),
  }));
  return {
    '@type': 'NewsArticle',
    '@id': `${origin}/#story-${item?.story}-${edition.id}`,
    url: origin + path,
    mainEntityOfPage: { '@id': origin + path },
    headline: item?.title,
    description: item?.description,
    inLanguage: edition.id,
    datePublished: item?.date,
    dateModified: item?.lastmod,
    articleSection: item?.sections?.map(name('sections')).join(', '),
    keywords: item?.topics?.map(name('topics')).join(', '),
    wordCount: item?.words,
    isAccessibleForFree: true,
    author: authors,
    publisher: { '@id': `${origin}/#organization` },
    [item?.original === edition.id ? 'workTranslation' : 'translationOfWork']: translations(site, item),
  };
}

function translations({ data, versions }: Site, item: Item | undefined): object[] {
  const others = (versions.get(item?.story ?? '') ?? []).filter((one) => one !== item);
  return others.map((one) => ({
    '@type': 'NewsArticle',
    '@id': `${data.origin}/#story-${one.story}-${one.edition}`,
    url: data.origin + one.url,
    headline: one.title,
    inLanguage: one.edition,
  }));
}
