import { aliasPath, readablePath } from '../../publication/output-paths.ts';
import { type Json, textAt } from '../values.ts';
import type { Layout } from './layout.ts';
import type { SiteSettings } from './settings.ts';

/** What the old address of a text is made of. */
export interface Addressed {
  front: Json;
  /** Below the folder of texts, without language and ending. */
  path: string;
  slug: string;
  /** `2020-01-02T…`, if it has a date. */
  date: string | undefined;
  language: string | undefined;
  categories: readonly string[];
}

/** Jekyll's names for patterns (its documentation, Permalinks). */
const styles: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title.html',
  weekdate: '/:categories/:year/W:week/:short_day/:title.html',
  none: '/:categories/:title.html',
};

/** The old addresses of a text, and one that can't be known. */
export function addressesOf(
  text: Addressed,
  { generator }: Layout,
  settings: SiteSettings,
): { aliases: string[]; unknown?: string } {
  const said = [
    listed(text.front.aliases),
    listed(text.front.redirect_from),
    listed(text.front.redirects),
  ].flat();
  const aliases = (paths: readonly string[]) => [...new Set(paths.flatMap(alias))];
  const fixed = textAt(text.front, 'url', 'permalink');
  const pattern = fixed || patternOf(text, generator, settings);
  if (pattern === undefined) return { aliases: aliases(said), unknown: 'the code of the site makes it' };
  const address = filled(styles[pattern] ?? pattern, text);
  if (/:[a-z]/i.test(address)) return { aliases: aliases(said), unknown: address };
  return { aliases: aliases([address, ...said]) };
}

function patternOf(
  { path, slug, language, date }: Addressed,
  generator: Layout['generator'],
  settings: SiteSettings,
): string | undefined {
  if (generator === 'jekyll') {
    const isPost = /(?:^|\/)_posts\//.test(path);
    return isPost && date
      ? (settings.permalinks.get('') ?? styles.date)
      : `/${path.replace(/(^|\/)index$/, '$1')}/`;
  }
  if (generator !== 'hugo') return undefined;
  const section = path.includes('/') ? (path.split('/')[0] ?? '') : '';
  const isMain = language === undefined || language === settings.language;
  const prefix = isMain && !settings.isPrefixed ? '' : `/${language}`;
  const own = settings.permalinks.get(section);
  if (own !== undefined) return `${prefix}${own}`;
  const folder = path
    .replace(/(?:^|\/)(?:index|_index)$/, '')
    .split('/')
    .slice(0, -1);
  return `${prefix}/${[...folder, slug].join('/').toLowerCase().replaceAll(' ', '-')}/`;
}

/** A pattern with what a text has in the places of its tokens; those that are not known stay. */
function filled(pattern: string, text: Addressed): string {
  const values = { ...dated(text.date), ...named(text) } as Readonly<Record<string, string | undefined>>;
  return pattern
    .replace(/:([a-z_]+)/g, (token, name: string) => values[name] ?? token)
    .replace(/\/{2,}/g, '/');
}

function dated(date: string | undefined) {
  if (date === undefined) return {};
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  const [i_month, i_day] = [month, day].map((one) => String(Number(one)));
  return { year, month, day, i_month, i_day, short_year: year.slice(2) };
}

function named({ path, slug, categories }: Addressed) {
  const name = path.replace(/\/index$/, '').replace(/^.*\//, '');
  const sections = path.split('/').slice(0, -1);
  return {
    ...{ title: slug, slug, slugorfilename: slug, slugorcontentbasename: slug },
    ...{ name, filename: name, contentbasename: name, output_ext: '.html' },
    ...{ section: sections[0] ?? '', sections: sections.join('/'), categories: categories.join('/') },
  };
}

function alias(address: string): string[] {
  const url = URL.parse(address, 'http://localhost/');
  const path = url === null || url.search !== '' ? null : aliasPath(url.pathname);
  if (path === null) return [];
  const readable = readablePath(path);
  return [/[\s?#]/.test(readable) ? path : readable];
}

/** A value that may be one text or several. */
export function listed(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  return Array.isArray(value) ? value.flatMap(listed) : [];
}
