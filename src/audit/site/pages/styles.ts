import { problem } from '../../../problems/problem.ts';
import { at, type SiteRule } from '../built-site.ts';

/** What style sheets load is on the site itself. */
export const styleAddresses: SiteRule = (site) =>
  site.styles.flatMap(({ name, refs }) =>
    refs.flatMap((ref) => {
      const target = site.resolve(ref.value, name);
      const place = at(name, ref);
      if (target.on === 'elsewhere') return [problem('asset-foreign', { url: ref.value }, place)];
      if (target.on === 'site' && target.exists) return [];
      return [problem('css-syntax', { url: ref.value }, place)];
    }),
  );
