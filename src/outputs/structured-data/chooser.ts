import type { Graph } from 'schema-dts';
import type { ChooserPage } from '../../newsroom/page-data/chooser.ts';
import { absolute } from '../../publication/urls.ts';
import { graphOf } from './graph.ts';

/**
 * The name of the site as a whole, in all its languages: search results take it from the root.
 * https://developers.google.com/search/docs/appearance/site-names
 */
export function chooserGraph({ origin, url, editions }: ChooserPage): Graph {
  const [name = '', ...others] = new Set(editions.map((edition) => edition.name));
  const languages = [...new Set(editions.map(({ language }) => language))];
  const here = absolute(origin, url);
  return graphOf([
    {
      '@type': 'WebSite',
      '@id': `${origin}/#website`,
      url: here,
      name,
      ...(others.length > 0 && { alternateName: others }),
      inLanguage: languages,
    },
  ]);
}
