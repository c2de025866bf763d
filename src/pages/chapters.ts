import { endpoint } from '../components/endpoint.ts';
import { chaptersFile } from '../newsroom/page-data/feed/chapters.ts';
import { chaptersType } from '../publication/media/chapters.ts';

export const { GET, text } = endpoint(chaptersType, ({ newsroom, route }) =>
  JSON.stringify(chaptersFile(newsroom, route)),
);
