import { flatArray } from './php.ts';
import type { Meta, WxrItem, WxrTerm } from './records.ts';

/** Taxonomies in which Polylang keeps languages and translations: they say what a text is, not what it is about. */
export const polylangTaxonomies = ['language', 'post_translations', 'term_language', 'term_translations'];

/**
 * Fields in which WPML, its exporter and plugins that speak its language keep languages and translations, likeliest
 * first. WPML's own table (`icl_translations`) is in no export.
 */
const fields = {
  language: [
    '_wpml_import_language_code',
    '_icl_lang_code',
    'icl_lang_code',
    'wpml_language',
    '_wpml_language',
  ],
  group: ['_wpml_import_translation_group', 'trid', '_icl_trid', '_wpml_trid', '_icl_translation_id'],
  from: ['_wpml_import_source_language_code', '_icl_source_language_code', '_icl_source_lang_code'],
};
const languageFields = new Set(Object.values(fields).flat());

/** Whether a field of an item only says its language or translations. */
export const isLanguageField = (key: string) => languageFields.has(key);

/** What an item says of its language and of its translations. */
export interface Spoken {
  /** BCP 47. */
  language?: string | undefined;
  /** The same for all translations of one text. */
  group?: string | undefined;
  /** Whether it says that it is a translation, or that it is none. */
  isTranslation?: boolean | undefined;
}

/**
 * The language of an item and the group of translations it is in, as Polylang's terms and WPML's fields say them.
 *
 * @param languages of Polylang: the terms of its taxonomy `language`, by slug
 */
export function spokenOf(
  { filed, meta }: Pick<WxrItem, 'filed' | 'meta'>,
  languages: ReadonlyMap<string, Pick<WxrTerm, 'description'>>,
): Spoken {
  const term = (taxonomy: string) => filed.find(({ domain }) => domain === taxonomy)?.nicename || undefined;
  const polylang = term('language');
  const pair = term('post_translations');
  if (polylang !== undefined) {
    return { language: languageTag(polylang, languages), group: pair && `polylang ${pair}` };
  }
  const language = fieldOf(meta, fields.language);
  const group = fieldOf(meta, fields.group);
  const from = fieldOf(meta, fields.from);
  return {
    language: language === undefined ? undefined : languageTag(language, languages),
    group: (group ?? pair) ? `wpml ${group ?? pair}` : undefined,
    isTranslation: from === undefined ? undefined : from !== language,
  };
}

function fieldOf(meta: readonly Meta[], keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = meta.find((one) => one.key === key)?.value.trim();
    if (value) return value;
  }
  return undefined;
}

/** The tag of a language that a plugin names by a code of its own; its locale, where the code is no tag. */
function languageTag(
  code: string,
  languages: ReadonlyMap<string, Pick<WxrTerm, 'description'>>,
): string | undefined {
  const locale = flatArray(languages.get(code)?.description ?? '').get('locale');
  for (const tag of [code, locale]) {
    if (tag && /^[a-z]{2,3}([-_]|$)/i.test(tag)) {
      try {
        return new Intl.Locale(tag.replaceAll('_', '-')).toString();
      } catch {
        // No tag: the next may be one.
      }
    }
  }
  return undefined;
}

/**
 * What the terms of Polylang's taxonomies say of translations where the items themselves don't: post or term id → group.
 *
 * @param taxonomy `post_translations` or `term_translations`
 */
export function groupsOf(terms: readonly WxrTerm[], taxonomy: string): Map<string, string> {
  return new Map(
    terms
      .filter((one) => one.taxonomy === taxonomy)
      .flatMap(({ slug, description }) =>
        [...flatArray(description).values()].map((id) => [id, `polylang ${slug}`] as const),
      ),
  );
}

/** The group of translations that a term says it is in, as WPML's exporter writes it. */
export const termGroup = ({ meta }: Pick<WxrTerm, 'meta'>) => fieldOf(meta, fields.group);
