import { endpoint } from '../../components/endpoint.ts';
import { feedPage } from '../../newsroom/page-data/feed/feed.ts';
import { jsonFeed } from '../../outputs/json-feed.ts';

export const { GET, text } = endpoint('application/feed+json', ({ newsroom, route }) =>
  jsonFeed(feedPage(newsroom, route)),
);
