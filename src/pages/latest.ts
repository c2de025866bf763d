import { endpoint } from '../components/endpoint.ts';
import { latestPage } from '../newsroom/page-data/latest.ts';

export const { GET, text } = endpoint('application/json', ({ newsroom, route }) =>
  JSON.stringify(latestPage(newsroom, route)),
);
