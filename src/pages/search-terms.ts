import { endpoint } from '../components/endpoint.ts';
import { searchTerms } from '../newsroom/page-data/search.ts';

export const { GET, text } = endpoint('application/json', ({ newsroom, route }) =>
  JSON.stringify(searchTerms(newsroom, route)),
);
