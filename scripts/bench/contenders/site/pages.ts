import { card, cards, escaped, pager, say, time } from './html.ts';
import { type Item, kinds, type Page, type Site } from './model.ts';
import { keyOf, onwards, storiesOf, termPath } from './site.ts';

/** The page of a story or a static page. */
export function itemPage(site: Site, item: Item): Page {
  const { url: path, title, description } = item;
  const { next, related } = item.story ? onwards(site, item) : { next: undefined, related: [] };
  const versions = item.story
    ? (site.versions.get(item.story) ?? [])
    : site.statics.filter((one) => one.url.split('/')[2] === path.split('/')[2]);
  const shown = [item, ...versions, ...related, ...(next ? [next] : [])];
  const alternates = versions.map((one) => [one.edition, one.url] as const);
  const page = { ...bare(site, item.edition, path), title, description, alternates, item, next, related };
  return { ...page, key: keyOf(shown) };
}

/** All pages of the site that are made of several files. */
export function listPages(site: Site): Page[] {
  return site.data.editions.flatMap(({ id }) => [
    frontPage(site, id),
    ...termPages(site, id),
    ...monthPages(site, id),
    archivePage(site, id),
    correctionsPage(site, id),
    ...plainPages(site, id),
  ]);
}

function bare(site: Site, id: string, path: string): Page {
  const edition = site.editions.get(id);
  if (!edition) throw new RangeError(`no edition ${id}`);
  const alternates = site.data.editions.map(
    (one) => [one.id, path.replace(`/${id}/`, `/${one.id}/`)] as const,
  );
  const { name: title, description } = edition;
  return { path, edition, title, description, alternates, related: [], stories: [], key: '', main: () => '' };
}

const heading = (title: string, text = '') =>
  `<header class="heading"><h1>${escaped(title)}</h1><p class="small">${text}</p></header>`;

function frontPage(site: Site, id: string): Page {
  const page = bare(site, id, `/${id}/`);
  const stories = storiesOf(site, id).slice(0, 8);
  const sections = page.edition.terms.sections.map((term) => {
    const all = storiesOf(site, `${id}/sections/${term.id}`).slice(0, 12);
    return { term, stories: all.filter((one) => !stories.includes(one)).slice(0, 4) };
  });
  const blocks = () =>
    sections.map(
      (one) =>
        `<section class="block"><h2><a href="${termPath(id, 'sections', one.term.id)}">${escaped(one.term.name)}</a></h2>${cards(site, one.stories)}</section>`,
    );
  const main = () =>
    `<section class="lead">${cards(site, stories.slice(0, 1))}</section><section class="beside">${cards(site, stories.slice(1, 3))}</section><section class="latest"><h2>${say(page.edition, 'latest')}</h2>${cards(site, stories.slice(3))}</section>${blocks().join('')}`;
  return { ...page, stories, key: keyOf([...stories, ...sections.flatMap((one) => one.stories)]), main };
}

function termPages(site: Site, id: string): Page[] {
  const terms = site.editions.get(id)?.terms;
  return kinds.flatMap((kind) =>
    (terms?.[kind] ?? []).flatMap((term) => {
      const path = termPath(id, kind, term.id);
      return paged(site, id, path, term.name, storiesOf(site, `${id}/${kind}/${term.id}`), path);
    }),
  );
}

const monthsOf = ({ lists }: Site, id: string) =>
  [...lists.keys()].filter((key) => key.startsWith(`${id}/months/`)).map((key) => key.slice(-7));
export const monthPath = (id: string, month: string) => `/${id}/archive/${month.replace('-', '/')}/`;

function monthPages(site: Site, id: string): Page[] {
  return monthsOf(site, id).flatMap((month) =>
    paged(site, id, monthPath(id, month), month, storiesOf(site, `${id}/months/${month}`)),
  );
}

function paged(
  site: Site,
  id: string,
  path: string,
  title: string,
  all: readonly Item[],
  feed?: string,
): Page[] {
  const { storiesPerPage } = site.data;
  const last = Math.max(1, Math.ceil(all.length / storiesPerPage));
  return Array.from({ length: last }, (_, index) => {
    const stories = all.slice(index * storiesPerPage, (index + 1) * storiesPerPage);
    const page = bare(site, id, index === 0 ? path : `${path}page/${index + 1}/`);
    const main = () =>
      `${heading(title, say(page.edition, 'storyCount', { count: all.length }))}<div class="listing"><ul class="plain">${stories.map((one) => `<li class="row">${card(site, one)}</li>`).join('')}</ul></div>${pager(page.edition, path, index + 1, last)}`;
    const alternates = index === 0 ? page.alternates : [];
    return { ...page, title, alternates, feed, stories, key: `${all.length} ${keyOf(stories)}`, main };
  });
}

function archivePage(site: Site, id: string): Page {
  const page = bare(site, id, `/${id}/archive/`);
  const title = page.edition.strings['archive'] ?? '';
  const rows = monthsOf(site, id).map((month) => {
    const count = storiesOf(site, `${id}/months/${month}`).length;
    return `<li><a href="${monthPath(id, month)}">${month}</a> ${say(page.edition, 'storyCount', { count })}</li>`;
  });
  return {
    ...page,
    title,
    key: rows.join(''),
    main: () => `${heading(title)}<ul class="plain">${rows.join('')}</ul>`,
  };
}

function correctionsPage(site: Site, id: string): Page {
  const page = bare(site, id, `/${id}/corrections/`);
  const title = page.edition.strings['corrections'] ?? '';
  const corrected = storiesOf(site, id).filter(({ corrections }) => corrections);
  const row = (item: Item) =>
    `<li><h2><a href="${item.url}">${escaped(item.title)}</a></h2>${item.corrections?.map(({ at, text }) => `<p>${time(site, item, at)} ${escaped(text)}</p>`).join('')}</li>`;
  const main = () => `${heading(title)}<ul class="plain">${corrected.map(row).join('')}</ul>`;
  return { ...page, title, key: keyOf(corrected), main };
}

/** The list of feeds, and what is said where nothing is. */
function plainPages(site: Site, id: string): Page[] {
  const page = bare(site, id, `/${id}/feeds/`);
  const say_ = (key: string) => say(page.edition, key);
  const feeds = kinds.flatMap((kind) =>
    page.edition.terms[kind].map(
      (term) => `<li><a href="${termPath(id, kind, term.id)}feed.xml">${escaped(term.name)}</a></li>`,
    ),
  );
  const missing = bare(site, id, `/${id}/404/`);
  return [
    {
      ...page,
      title: say_('feeds'),
      main: () => `${heading(say_('feeds'), say_('feedsAre'))}<ul>${feeds.join('')}</ul>`,
    },
    { ...missing, title: say_('notFound'), main: () => heading(say_('notFound'), say_('notFoundText')) },
  ];
}
