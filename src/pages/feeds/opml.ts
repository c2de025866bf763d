import { endpoint } from '../../components/endpoint.ts';
import { feedList } from '../../newsroom/page-data/feeds.ts';
import { opml } from '../../outputs/opml.ts';

export const { GET, text } = endpoint('text/x-opml', ({ newsroom, route }) =>
  opml(feedList(newsroom, route)),
);
