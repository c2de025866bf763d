import { endpoint } from '../components/endpoint.ts';
import { searchIndex } from '../newsroom/page-data/search.ts';

export const { GET, text } = endpoint('application/json', ({ newsroom, route }) =>
  JSON.stringify(searchIndex(newsroom, route)),
);
