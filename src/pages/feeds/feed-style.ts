import { endpoint } from '../../components/endpoint.ts';
import { feedStyle } from '../../newsroom/page-data/feed/style.ts';
import { feedCss } from '../../outputs/feed-style.ts';
import rules from '../../styles/feed.css?raw';

export const { GET, text } = endpoint('text/css', ({ newsroom, route }) =>
  feedCss(feedStyle(newsroom, route), rules),
);
