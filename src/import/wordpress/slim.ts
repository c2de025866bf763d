import type { WxrItem } from './records.ts';

/** An item without its texts. */
export type Slim = Pick<
  WxrItem,
  | 'line'
  | 'id'
  | 'title'
  | 'type'
  | 'status'
  | 'slug'
  | 'link'
  | 'guid'
  | 'date'
  | 'creator'
  | 'filed'
  | 'meta'
>;

/** Fields that the entries are made of. */
const needed = /^(_wp_old_slug|_thumbnail_id|.*(icl|wpml|trid).*)$/;

export function slim(item: WxrItem): Slim {
  const { line, id, title, type, status, slug, link, guid, date, dateGmt, creator, filed, meta } = item;
  return {
    ...{ line, id, title, type, status, slug, link, guid, creator, filed },
    date: dateGmt || date,
    meta: meta.filter(({ key, value }) => needed.test(key) && value.length < 300),
  };
}
