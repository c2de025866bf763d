import { endpoint } from '../components/endpoint.ts';
import { chaptersFile } from '../newsroom/page-data/feed/chapters.ts';

export const { GET, text } = endpoint('application/json', ({ newsroom, route }) =>
  JSON.stringify(chaptersFile(newsroom, route)),
);
