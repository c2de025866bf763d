import type { ManifestPage } from '../newsroom/page-data/manifest.ts';
import { icons } from '../publication/icons.ts';
import type { Theme } from './head.ts';

/**
 * The web manifest of an edition as JSON: a device keeps each edition as an application of its own,
 * in its own language and direction. https://www.w3.org/TR/appmanifest/
 */
export function webManifest({ edition, home, asset }: ManifestPage, theme: Theme): string {
  const { name, description, language, direction } = edition;
  return JSON.stringify({
    id: home,
    name,
    short_name: name,
    description,
    lang: language,
    dir: direction,
    start_url: home,
    scope: home,
    display: 'minimal-ui',
    theme_color: theme.light,
    background_color: theme.light,
    categories: ['news'],
    icons: [icons.any, icons.small, icons.large].map(({ url, type, size }) => ({
      src: asset(url),
      type,
      sizes: size === null ? 'any' : `${size}x${size}`,
    })),
  });
}
