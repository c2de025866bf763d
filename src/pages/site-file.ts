import { endpoint } from '../components/endpoint.ts';
import { sitePolicy, textStyle } from '../components/policy.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { siteFile } from '../outputs/site-files/site-file.ts';

/** What all pages of the site need together. */
function policyOf({ ask }: Newsroom): string {
  const services = ask('serviceOrigins');
  const frames = [...ask('frames'), ...services.frames];
  const { textPages, editions } = ask('publication');
  return sitePolicy({ ...services, frames }, textPages ? editions.map(textStyle) : []);
}

export const { GET, text } = endpoint('text/plain', ({ newsroom, route }) =>
  siteFile(newsroom, route, () => policyOf(newsroom)),
);
