import { endpoint } from '../components/endpoint.ts';
import { sitePolicy } from '../components/policy.ts';
import { siteFile } from '../outputs/site-files/site-file.ts';

export const { GET, text } = endpoint('text/plain', ({ newsroom, route }) =>
  siteFile(newsroom, route, () => sitePolicy(newsroom.ask('frames'))),
);
