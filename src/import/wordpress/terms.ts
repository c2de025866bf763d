import { decoded } from '../addresses.ts';
import type { Term } from '../item.ts';
import { groupsOf, polylangTaxonomies, termGroup } from './languages.ts';
import type { Filed, WxrItem, WxrTerm } from './records.ts';

/** Taxonomies that say nothing of what a text is about. */
const technical = new Set([
  ...polylangTaxonomies,
  'post_format',
  'nav_menu',
  'wp_theme',
  'wp_template_part_area',
]);

/** Field in which plugins for search engines keep which category comes first: the id of its term. */
const primary = ['_yoast_wpseo_primary_category', 'rank_math_primary_category'];

/** The terms of an export; those that are translations of each other count as one. */
export class Terms {
  readonly #bySlug: ReadonlyMap<string, WxrTerm>;
  /** Term → the first of the terms that it is a translation of. */
  readonly #first = new Map<WxrTerm, WxrTerm>();

  constructor(terms: readonly WxrTerm[]) {
    this.#bySlug = new Map(terms.map((one) => [`${one.taxonomy} ${one.slug}`, one]));
    const groups = groupsOf(terms, 'term_translations');
    const first = new Map<string, WxrTerm>();
    for (const term of terms) {
      const group = termGroup(term) ?? groups.get(term.id);
      if (!group || technical.has(term.taxonomy)) continue;
      const key = `${term.taxonomy} ${group}`;
      if (!first.has(key)) first.set(key, term);
      this.#first.set(term, first.get(key) ?? term);
    }
  }

  /** What an item is filed under, its main category first; without what only says its language or form. */
  of({ filed, meta }: Pick<WxrItem, 'filed' | 'meta'>): Term[] {
    const main = meta.find(({ key }) => primary.includes(key))?.value;
    const isMain = (one: Filed) => main !== undefined && this.#term(one)?.id === main;
    return filed
      .filter(({ domain }) => !technical.has(domain))
      .toSorted((a, b) => Number(isMain(b)) - Number(isMain(a)))
      .map((one) => this.#termOf(one));
  }

  #term = ({ domain, nicename }: Filed) => this.#bySlug.get(`${domain} ${nicename}`);

  #termOf(filed: Filed): Term {
    const term = this.#term(filed);
    const slug = (term && this.#first.get(term)?.slug) ?? filed.nicename;
    return {
      scheme: filed.domain,
      name: filed.name || term?.name || filed.nicename,
      code: slug === '' ? undefined : decoded(slug),
      means: filed.domain === 'category' ? ['section', 'topic'] : ['topic', 'section'],
    };
  }
}
