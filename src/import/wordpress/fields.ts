import { isLanguageField } from './languages.ts';
import type { Meta, WxrItem } from './records.ts';

/** Fields in which plugins for search engines keep a summary. */
const summaries = [
  '_yoast_wpseo_metadesc',
  'rank_math_description',
  '_aioseo_description',
  '_seopress_titles_desc',
];

/** Fields that are read elsewhere. */
const read = new Set([
  ...['_thumbnail_id', '_wp_old_slug', '_wp_attached_file', '_wp_attachment_image_alt'],
  ...['_yoast_wpseo_primary_category', 'rank_math_primary_category', ...summaries],
]);

/** Whether a field is for programs alone: WordPress and plugins begin the names of such with `_`. */
export const isTechnical = ({ key }: Meta) => key.startsWith('_') && !read.has(key) && !isLanguageField(key);

/** Longer values are no data of a text but of a plugin (page builders), in UTF-16 units. */
const longest = 10_000;

/** What the fields of an item say. */
export interface Fields {
  /** Kept as data. */
  kept: Record<string, unknown>;
  description: string | undefined;
  /** Id of the picture at the top. */
  thumbnail: string | undefined;
}

export function fieldsOf({ id, type, isSticky, meta, filed }: WxrItem): Fields {
  const value = (key: string) => meta.find((one) => one.key === key)?.value.trim() || undefined;
  const own = meta.filter(
    (one) =>
      !one.key.startsWith('_') &&
      one.value !== '' &&
      one.value.length <= longest &&
      !isLanguageField(one.key),
  );
  const fields = Object.fromEntries(
    own.filter(({ key }) => !summaries.includes(key)).map(({ key, value }) => [key, value]),
  );
  const format = filed.find(({ domain }) => domain === 'post_format')?.nicename;
  return {
    kept: {
      ...(id === '' ? {} : { id }),
      ...(type === 'post' || type === '' ? {} : { type }),
      ...(isSticky ? { sticky: true } : {}),
      ...(format === undefined ? {} : { format }),
      ...(Object.keys(fields).length === 0 ? {} : { fields }),
    },
    description: summaries.map(value).find((one) => one !== undefined && !one.includes('%')),
    thumbnail: value('_thumbnail_id'),
  };
}

/** Fields that nothing is made of, counted by their names. */
export class Leftovers {
  readonly #counts = new Map<string, number>();

  add({ meta }: Pick<WxrItem, 'meta'>): void {
    for (const one of meta) {
      const isLost = isTechnical(one) || (one.value.length > longest && !read.has(one.key));
      if (isLost) this.#counts.set(one.key, (this.#counts.get(one.key) ?? 0) + 1);
    }
  }

  /** Names, those of most items first. */
  list(): { key: string; count: number }[] {
    const all = [...this.#counts].map(([key, count]) => ({ key, count }));
    return all.sort((a, b) => b.count - a.count || Number(a.key > b.key) - Number(a.key < b.key));
  }
}
