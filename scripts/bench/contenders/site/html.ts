import { graph } from './graph.ts';
import { type EditionData, type Item, type Kind, kinds, type Page, type Site } from './model.ts';
import { termPath } from './site.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text: string) => text.replace(/[&<>"]/g, (one) => entities[one] ?? one);

/** A string of the edition; plurals are always in the form of many. */
export function say(edition: EditionData, key: string, values: Record<string, string | number> = {}): string {
  const text = edition.strings[key] ?? edition.strings[`${key}_other`] ?? key;
  return escaped(text.replace(/\{\{(\w+)[^}]*\}\}/g, (_, name: string) => `${values[name] ?? ''}`));
}

const link = (url: string, text: string, more = '') => `<a href="${url}"${more}>${escaped(text)}</a>`;
const listed = (items: readonly string[]) =>
  `<ul class="plain">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

function terms(site: Site, item: Item, kind: Kind, more = ''): string[] {
  return (item[kind] ?? []).map((id) => {
    const name = site.names.get(`${item.edition}/${kind}/${id}`) ?? id;
    return link(termPath(item.edition, kind, id), name, more);
  });
}

export function time(site: Site, { edition }: Item, moment = ''): string {
  return `<time datetime="${moment}">${site.dates(edition).format(Date.parse(moment))}</time>`;
}

export function card(site: Site, item: Item): string {
  const { url, title, description, date } = item;
  return `<article class="card"><div><p class="kicker">${terms(site, item, 'sections').join('')}</p><h3>${link(url, title)}</h3></div><p class="summary">${escaped(description)}</p><p class="small">${time(site, item, date)}</p></article>`;
}

export const cards = (site: Site, items: readonly Item[]) => items.map((item) => card(site, item)).join('');

/** Everything of a head. */
export function head(site: Site, page: Page): string {
  const { data } = site;
  const { title, description, path, alternates, edition, item } = page;
  const name = edition.name === title ? title : `${title} | ${edition.name}`;
  const url = data.origin + path;
  const feeds = page.feed ? [`/${edition.id}/`, page.feed] : [`/${edition.id}/`];
  const times = item?.date ? `<meta property="article:published_time" content="${item.date}">` : '';
  const tags = kinds.flatMap((kind) =>
    (item?.[kind] ?? []).map((id) => site.names.get(`${edition.id}/${kind}/${id}`) ?? id),
  );
  return [
    `<meta charset="utf-8"><meta http-equiv="content-security-policy" content="${escaped(data.policy)}"><meta name="referrer" content="strict-origin-when-cross-origin"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escaped(name)}</title><meta name="description" content="${escaped(description)}"><meta name="robots" content="max-image-preview:large"><link rel="canonical" href="${url}">`,
    ...alternates.map(([id, at]) => `<link rel="alternate" hreflang="${id}" href="${data.origin}${at}">`),
    ...alternates
      .slice(0, 1)
      .map(([, at]) => `<link rel="alternate" hreflang="x-default" href="${data.origin}${at}">`),
    ...feeds.map(
      (feed) =>
        `<link rel="alternate" type="application/rss+xml" title="${escaped(title)}" href="${feed}feed.xml">`,
    ),
    `<meta property="og:type" content="${item?.story ? 'article' : 'website'}"><meta property="og:title" content="${escaped(title)}"><meta property="og:description" content="${escaped(description)}"><meta property="og:url" content="${url}"><meta property="og:site_name" content="${escaped(edition.name)}"><meta property="og:image" content="${data.origin}/icons/icon-512.png"><meta name="twitter:card" content="summary">`,
    times + tags.map((tag) => `<meta property="article:tag" content="${escaped(tag)}">`).join(''),
    `<link rel="icon" href="/icons/icon.svg" type="image/svg+xml" sizes="any"><link rel="apple-touch-icon" href="/icons/apple-touch-icon.png" sizes="180x180"><link rel="stylesheet" href="/site.css">`,
    `<script type="application/ld+json">${JSON.stringify(graph(site, page)).replaceAll('<', '\\u003c')}</script>`,
  ].join('\n');
}

/** What stands above the text of a page. */
export function masthead(site: Site, { edition, alternates }: Page): string {
  const others = alternates.flatMap(([id, at]) => {
    const other = site.editions.get(id);
    if (!other || id === edition.id) return [];
    return [link(at, other.label, ` lang="${id}" dir="${other.direction}" hreflang="${id}" rel="alternate"`)];
  });
  const sections = edition.terms.sections.map(({ id, name }) =>
    link(termPath(edition.id, 'sections', id), name),
  );
  return `<script>${site.data.scripts.theme}</script><a class="skip" href="#content">${say(edition, 'skipToContent')}</a>
<header class="masthead"><div class="wrap"><div class="top"><p class="name">${link(`/${edition.id}/`, edition.name)}</p><div class="tools"><nav class="switch" aria-label="${say(edition, 'otherEdition')}">${listed(others)}</nav><button class="scripted" type="button" data-toggle-theme title="${say(edition, 'changeColours')}"></button></div></div>
<nav aria-label="${say(edition, 'sections')}">${listed(sections)}</nav></div></header>`;
}

/** What stands below it. */
export function footer(site: Site, { edition }: Page): string {
  const pages = site.statics
    .filter((one) => one.edition === edition.id)
    .map(({ url, title }) => link(url, title));
  const more = ['archive', 'corrections', 'feeds'].map((one) =>
    link(`/${edition.id}/${one}/`, edition.strings[one] ?? one),
  );
  return `<script>${site.data.scripts.times}</script><footer class="footer small"><div class="wrap"><p><strong>${escaped(edition.name)}</strong></p><p>${escaped(edition.description)}</p><nav aria-label="${say(edition, 'menu')}">${listed([...pages, ...more])}</nav></div></footer>`;
}

/** The text of a story with all that is said of it, or of a static page. */
export function article(site: Site, { edition, item, related, next }: Page, text: string): string {
  if (!item) return '';
  const { title, description, url, date, lastmod, corrections = [] } = item;
  const opening = `<h1>${escaped(title)}</h1><p class="standfirst">${escaped(description)}</p>`;
  if (!item.story)
    return `<article class="story"><header>${opening}</header><div class="text">${text}</div></article>`;
  const updated = lastmod === date ? '' : `<p>${say(edition, 'updated')} ${time(site, item, lastmod)}</p>`;
  const corrected = corrections.map((one) => `<li>${time(site, item, one.at)} ${escaped(one.text)}</li>`);
  const versions = (site.versions.get(item.story) ?? []).filter((one) => one !== item);
  const others = versions.map((one) =>
    link(one.url, one.title, ` lang="${one.edition}" hreflang="${one.edition}"`),
  );
  const block = (id: string, heading: string, body: string) =>
    body && `<section class="block" aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>${body}</section>`;
  const section = site.names.get(`${edition.id}/sections/${item.sections?.[0]}`) ?? '';
  return `<article class="story"><header><p class="kicker">${terms(site, item, 'sections').join('')}</p>${opening}
<div class="byline small"><p class="people">${say(edition, 'by')} ${terms(site, item, 'people', ' rel="author"').join(' ')}</p><p>${say(edition, 'published')} ${time(site, item, date)}</p>${updated}<p>${say(edition, 'minutesToRead', { count: Math.ceil(item.words / 200) })}</p></div></header>
<div class="text">${text}</div>
${block('corrections', say(edition, 'corrections'), corrected.length > 0 ? `<ul>${corrected.join('')}</ul>` : '')}
<nav aria-label="${say(edition, 'topics')}">${listed(terms(site, item, 'topics', ' class="button"'))}</nav>
<section class="share small" aria-label="${say(edition, 'share')}"><a class="button" href="mailto:?subject=${encodeURIComponent(title)}&amp;body=${site.data.origin}${url}">${say(edition, 'shareByMail')}</a><button class="button scripted" type="button" data-copy="${site.data.origin}${url}" data-done="${say(edition, 'linkCopied')}">${say(edition, 'copyLink')}</button><output></output></section>
${block('versions', say(edition, 'otherVersions'), others.length > 0 ? listed(others) : '')}</article>
${block('next', say(edition, 'nextIn', { section }), next ? card(site, next) : '')}${block('related', say(edition, 'related'), cards(site, related))}`;
}

/** The links to the pages before and after one of a list. */
export function pager(edition: EditionData, path: string, number: number, last: number): string {
  const at = (page: number) => (page === 1 ? path : `${path}page/${page}/`);
  const newer = number > 1 ? `<a rel="prev" href="${at(number - 1)}">${say(edition, 'newer')}</a>` : '';
  const older = number < last ? `<a rel="next" href="${at(number + 1)}">${say(edition, 'older')}</a>` : '';
  return newer + older && `<nav class="pager" aria-label="${say(edition, 'pages')}">${newer}${older}</nav>`;
}
