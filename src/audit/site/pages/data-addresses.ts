import { imageSize } from 'image-size';
import { problem } from '../../../problems/problem.ts';
import { isAbsolute } from '../../addresses.ts';
import { at, type BuiltSite, type SiteRule } from '../built-site.ts';

/** https://developers.google.com/search/docs/appearance/google-discover#follow-our-guidelines-for-google-discover */
const wide = 1200;

/** What structured data names on the site is there, and the pictures of stories are large enough. */
export const dataAddresses: SiteRule = (site) =>
  [...site.pages.values()].flatMap(({ name, data, article }) =>
    data.flatMap(({ value: url, property, line, column }) => {
      const place = at(name, { line, column });
      const target = site.resolve(url, name);
      if (target.on === 'elsewhere') return [];
      if (!isAbsolute(url) || target.on === 'nowhere' || !target.exists)
        return [problem('jsonld-url', { url, property }, place)];
      const width = property === 'image' && article ? widthOf(site, target.name) : null;
      return width === null || width >= wide ? [] : [problem('jsonld-image-size', { url, width }, place)];
    }),
  );

/** The width of a picture in pixels; `null` if that can't be told, or it has any width. */
function widthOf({ read }: BuiltSite, name: string): number | null {
  if (name.endsWith('.svg')) return null;
  try {
    return imageSize(read(name)).width;
  } catch {
    return null;
  }
}
