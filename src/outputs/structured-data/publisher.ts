import type { NewsMediaOrganization, SearchAction, WebSite } from 'schema-dts';
import type { Frame } from '../../newsroom/page-data/frame.ts';
import type { Answer } from '../../newsroom/queries.ts';
import { icons } from '../../publication/icons.ts';
import type { Edition } from '../../publication/publication.ts';
import { absolute } from '../../publication/urls.ts';
import { nodeIds } from './ids.ts';
import { imageNode } from './image.ts';

/** What is needed to name the publisher; a `Frame` is. */
export interface PublisherWords extends Pick<Frame, 'origin' | 'host' | 'top' | 'home' | 'asset'> {
  edition: Pick<Edition, 'id' | 'name' | 'description' | 'language'>;
  organization: Answer<'organization'>;
  /** The path of the search page, if there is one. */
  search: string | null;
}

/** The publisher, in the words of an edition, with the pages that state its policies. */
export function organizationNode(words: PublisherWords): NewsMediaOrganization {
  const { origin, host, top, asset, edition, organization } = words;
  const { email, sameAs, policies } = organization;
  const { url, type, size } = icons.large;
  const stated = Object.entries(policies).map(([name, page]) => [name, absolute(origin, page)]);
  return {
    '@type': 'NewsMediaOrganization',
    '@id': nodeIds.organization(origin),
    name: edition.name,
    url: absolute(origin, top),
    logo: {
      ...imageNode(host, { url: asset(url), type, width: size, height: size }),
      '@id': nodeIds.logo(origin),
      caption: edition.name,
    },
    ...(email && { email }),
    ...(sameAs.length > 0 && { sameAs }),
    ...Object.fromEntries(stated),
  };
}

/** The site of an edition. */
export function websiteNode({ origin, home, edition, search }: PublisherWords): WebSite {
  return {
    '@type': 'WebSite',
    '@id': nodeIds.website(origin, edition.id),
    url: absolute(origin, home),
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
