import { endpoint } from '../components/endpoint.ts';
import { sitePolicy } from '../components/policy.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { siteFile } from '../outputs/site-files/site-file.ts';

/** What all pages of the site need together. */
function policyOf({ ask }: Newsroom): string {
  const services = ask('serviceOrigins');
  const frames = [...ask('frames'), ...services.frames];
  return sitePolicy({ ...services, frames }, ask('publication').textPages);
}

export const { GET, text } = endpoint('text/plain', ({ newsroom, route }) =>
  siteFile(newsroom, route, () => policyOf(newsroom)),
);
