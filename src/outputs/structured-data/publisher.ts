import type { NewsMediaOrganization, SearchAction, WebSite } from 'schema-dts';
import type { Answer } from '../../newsroom/queries.ts';
import { icons } from '../../publication/icons.ts';
import type { Edition } from '../../publication/publication.ts';
import { absolute, urls } from '../../publication/urls.ts';
import { nodeIds } from './ids.ts';
import { imageNode } from './image.ts';

/** What is needed to name the publisher; a `Frame` is. */
export interface PublisherWords {
  origin: string;
  edition: Pick<Edition, 'id' | 'name' | 'description' | 'language'>;
  organization: Answer<'organization'>;
  /** The path of the search page, if there is one. */
  search: string | null;
}

/** The publisher, in the words of an edition, with the pages that state its policies. */
export function organizationNode({ origin, edition, organization }: PublisherWords): NewsMediaOrganization {
  const { email, sameAs, policies } = organization;
  const { url, type, size } = icons.large;
  const stated = Object.entries(policies).map(([name, page]) => [name, absolute(origin, page)]);
  return {
    '@type': 'NewsMediaOrganization',
    '@id': nodeIds.organization(origin),
    name: edition.name,
    url: absolute(origin, urls.chooser()),
    logo: {
      ...imageNode(origin, { url, type, width: size, height: size }),
      '@id': nodeIds.logo(origin),
      caption: edition.name,
    },
    ...(email && { email }),
    ...(sameAs.length > 0 && { sameAs }),
    ...Object.fromEntries(stated),
  };
}

/** The site of an edition. */
export function websiteNode({ origin, edition, search }: PublisherWords): WebSite {
  return {
    '@type': 'WebSite',
    '@id': nodeIds.website(origin, edition.id),
    url: absolute(origin, urls.front(edition.id)),
    name: edition.name,
    description: edition.description,
    inLanguage: edition.language,
    publisher: { '@id': nodeIds.organization(origin) },
    ...(search !== null && { potentialAction: searchAction(absolute(origin, search)) }),
  };
}

/** How to search: https://schema.org/docs/actions.html, whose `query-input` is in no list of types. */
function searchAction(url: string): SearchAction {
  const action = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${url}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  } as const;
  return action;
}
