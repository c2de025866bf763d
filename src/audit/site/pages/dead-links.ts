import { problem } from '../../../problems/problem.ts';
import type { HtmlFacts, Ref } from '../../facts.ts';
import { at, type BuiltSite, filesOf, type SiteRule } from '../built-site.ts';

/** Every address on a page leads to something, and to it directly. */
export const links: SiteRule = (site) => {
  const gone = goneOf(site);
  const known = knownHosts(site);
  return [...site.pages.values()].flatMap((page) => {
    const refs = page.refresh ? page.refs.filter(({ use }) => use !== 'link') : page.refs;
    return refs.flatMap((ref) => {
      const rule = wrongWith(site, page, ref, gone, known);
      return rule ? [problem(rule, { url: ref.value }, at(page.name, ref))] : [];
    });
  });
};

function wrongWith(
  site: BuiltSite,
  page: HtmlFacts,
  ref: Ref,
  gone: ReadonlySet<string>,
  known: ReadonlySet<string>,
) {
  const target = site.resolve(ref.value, page.name);
  if (target.on === 'elsewhere') {
    const isLoaded = ref.use === 'asset' || ref.use === 'image';
    return isLoaded && !known.has(originOf(ref.value)) ? 'asset-foreign' : null;
  }
  if (target.on === 'nowhere') return null;
  if (ref.use !== 'link') return target.exists ? null : 'asset-missing';
  if (gone.has(target.name) && target.name !== page.name) return 'link-gone';
  if (!target.exists) return 'link-dead';
  const other = site.pages.get(target.name);
  if (!other) return null;
  if (other.refresh && other !== page) return 'link-moved';
  const { fragment } = target;
  if (!fragment || fragment === 'top' || fragment.startsWith(':~:')) return null;
  return hasId(other, fragment) ? null : 'link-anchor';
}

const originOf = (url: string) => (URL.canParse(url) ? new URL(url).origin : '');

/** Origins that the site's own policy names: whoever publishes it has said that its pages load from there. */
function knownHosts({ names, read }: BuiltSite): ReadonlySet<string> {
  if (!names.has('_headers')) return new Set();
  const text = new TextDecoder().decode(read('_headers'));
  const policies = [...text.matchAll(/^\s+Content-Security-Policy:(.*)$/gim)].map(
    ([, policy = '']) => policy,
  );
  return new Set(policies.flatMap((policy) => policy.match(/https:\/\/[^\s;]+/g) ?? []));
}

const idsOf = new WeakMap<HtmlFacts, ReadonlySet<string>>();

function hasId(page: HtmlFacts, id: string): boolean {
  const ids = idsOf.get(page) ?? new Set(page.ids);
  idsOf.set(page, ids);
  return ids.has(id);
}

/** Files whose addresses the host answers with “410 Gone”. */
function goneOf(site: BuiltSite): ReadonlySet<string> {
  const targets = filesOf(site, '_redirects').flatMap((file) => {
    const lines = new TextDecoder().decode(site.read(file)).matchAll(/^(\/\S*)\s+\S+\s+410!?\s*$/gm);
    return [...lines].map(([, path = '']) => site.resolve(path, file));
  });
  return new Set(targets.flatMap((target) => (target.on === 'site' ? target.name : [])));
}
