import { endpoint } from '../../components/endpoint.ts';
import { feedPage } from '../../newsroom/page-data/feed/feed.ts';
import { rss } from '../../outputs/rss.ts';

export const { GET, text } = endpoint('application/rss+xml', ({ newsroom, route }) =>
  rss(feedPage(newsroom, route)),
);
