/** How translations are told: Polylang has terms, WPML fields. */
export type Plugin = 'polylang' | 'wpml';

export interface Written {
  id: number;
  title: string;
  content: string;
  type?: string;
  status?: string;
  slug?: string;
  link?: string;
  excerpt?: string;
  creator?: string;
  /** `2024-06-05 16:04:48`, by Greenwich. */
  date?: string;
  modified?: string;
  parent?: number;
  password?: string;
  sticky?: boolean;
  attachmentUrl?: string;
  language?: string;
  /** Of several texts that are translations of each other. */
  group?: string;
  isTranslation?: boolean;
  categories?: readonly { domain?: string; slug: string; name: string }[];
  meta?: Readonly<Record<string, string>>;
  comments?: number;
}

export const site = 'https://old.example';

const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** What stands before the items of an export, as WordPress 6 writes it. */
export function head(extra = ''): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0"
  xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Old site</title>
<link>${site}</link>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>${site}</wp:base_site_url>
<wp:base_blog_url>${site}</wp:base_blog_url>
${extra}`;
}

export const tail = '</channel>\n</rss>\n';

export const author = (login: string, name: string) =>
  `<wp:author><wp:author_id>1</wp:author_id><wp:author_login>${cdata(login)}</wp:author_login><wp:author_display_name>${cdata(name)}</wp:author_display_name></wp:author>\n`;

export const term = (taxonomy: string, id: number, slug: string, name: string, description = '') =>
  `<wp:term><wp:term_id>${id}</wp:term_id><wp:term_taxonomy>${taxonomy}</wp:term_taxonomy><wp:term_slug>${cdata(slug)}</wp:term_slug><wp:term_name>${cdata(name)}</wp:term_name><wp:term_description>${cdata(description)}</wp:term_description></wp:term>\n`;

/** An item as WordPress writes it. */
export function item(written: Written, plugin: Plugin = 'polylang'): string {
  const {
    id,
    title,
    content,
    type = 'post',
    status = 'publish',
    slug = '',
    date = '2024-06-05 16:04:48',
  } = written;
  const link = written.link ?? `${site}/${slug}/`;
  const comments = Array.from({ length: written.comments ?? 0 }, (_, index) => comment(index + 1)).join('');
  return `<item>
<title>${cdata(title)}</title>
<link>${link.replaceAll('&', '&amp;')}</link>
<dc:creator>${cdata(written.creator ?? 'mariam')}</dc:creator>
<guid isPermaLink="false">${site}/?p=${id}</guid>
<description></description>
<content:encoded>${cdata(content)}</content:encoded>
<excerpt:encoded>${cdata(written.excerpt ?? '')}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date>${cdata(date)}</wp:post_date>
<wp:post_date_gmt>${cdata(date)}</wp:post_date_gmt>
<wp:post_modified_gmt>${cdata(written.modified ?? date)}</wp:post_modified_gmt>
<wp:post_name>${cdata(slug)}</wp:post_name>
<wp:status>${cdata(status)}</wp:status>
<wp:post_parent>${written.parent ?? 0}</wp:post_parent>
<wp:post_type>${cdata(type)}</wp:post_type>
<wp:post_password>${cdata(written.password ?? '')}</wp:post_password>
<wp:is_sticky>${written.sticky ? 1 : 0}</wp:is_sticky>
${written.attachmentUrl === undefined ? '' : `<wp:attachment_url>${cdata(written.attachmentUrl)}</wp:attachment_url>\n`}${filed(written, plugin)}${meta({ ...written.meta, ...languageFields(written, plugin) })}${comments}</item>
`;
}

function filed({ categories = [], language, group }: Written, plugin: Plugin): string {
  const languages =
    plugin === 'wpml' || language === undefined
      ? []
      : [
          { domain: 'language', slug: language, name: language },
          ...(group === undefined
            ? []
            : [{ domain: 'post_translations', slug: `pll_${group}`, name: `pll_${group}` }]),
        ];
  return [...categories, ...languages]
    .map(
      ({ domain = 'category', slug, name }) =>
        `<category domain="${domain}" nicename="${slug}">${cdata(name)}</category>\n`,
    )
    .join('');
}

function languageFields({ language, group, isTranslation }: Written, plugin: Plugin): Record<string, string> {
  if (plugin === 'polylang' || language === undefined) return {};
  return {
    _icl_lang_code: language,
    ...(group === undefined ? {} : { trid: group }),
    ...(isTranslation ? { _icl_source_language_code: 'xx' } : {}),
  };
}

const meta = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields)
    .map(
      ([key, value]) =>
        `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>\n`,
    )
    .join('');

const comment = (id: number) =>
  `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>${cdata('A reader')}</wp:comment_author><wp:comment_content>${cdata('Well said')}</wp:comment_content></wp:comment>\n`;
