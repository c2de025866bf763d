import { endpoint } from '../../components/endpoint.ts';
import { feedPage } from '../../newsroom/page-data/feed/feed.ts';
import { atom } from '../../outputs/atom.ts';

export const { GET, text } = endpoint('application/atom+xml', ({ newsroom, route }) =>
  atom(feedPage(newsroom, route)),
);
