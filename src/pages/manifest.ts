import { endpoint } from '../components/endpoint.ts';
import { manifestPage } from '../newsroom/page-data/manifest.ts';
import { webManifest } from '../outputs/manifest.ts';
import { theme } from '../styles/theme.ts';

export const { GET, text } = endpoint('application/manifest+json', ({ newsroom, route }) =>
  webManifest(manifestPage(newsroom, route), theme),
);
