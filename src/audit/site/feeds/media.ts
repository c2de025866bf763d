import { lookup } from 'mrmime';
import { problem } from '../../../problems/problem.ts';
import type { MediaFacts } from '../../facts.ts';
import { at, type BuiltSite, type SiteRule } from '../built-site.ts';

/** Enclosures and pictures are published, as long and of the type as the feed says. */
export const feedMedia: SiteRule = (site) =>
  [...site.feeds.values()].flatMap(({ name, items }) =>
    items.flatMap(({ media }) =>
      media.flatMap((one) => {
        const detail = wrongWith(site, one, name);
        return detail ? [problem('feed-media', { url: one.value, detail }, at(name, one))] : [];
      }),
    ),
  );

function wrongWith(site: BuiltSite, { value, length, type }: MediaFacts, from: string): string | null {
  const target = site.resolve(value, from);
  if (target.on === 'elsewhere') return null;
  if (target.on !== 'site' || !target.exists) return 'is not on the site';
  const expected = lookup(target.name);
  if (type && expected && type !== expected) return `is ${expected}, not ${type}`;
  if (length === undefined) return null;
  const bytes = site.read(target.name).length;
  return Number(length) === bytes ? null : `has ${bytes} bytes, not ${length}`;
}
