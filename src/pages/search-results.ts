import { endpoint } from '../components/endpoint.ts';
import { searchResults } from '../newsroom/page-data/search.ts';

export const { GET, text } = endpoint('application/json', ({ newsroom, route }) =>
  JSON.stringify(searchResults(newsroom, route)),
);
