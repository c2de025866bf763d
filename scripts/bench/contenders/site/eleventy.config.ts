import { siteFiles } from './files.ts';
import { article, footer, head, masthead } from './html.ts';
import type { Front, Item, Page, Site, SiteData } from './model.ts';
import { itemPage, listPages } from './pages.ts';
import { siteOf } from './site.ts';

/** What is used of https://www.11ty.dev/docs/config/ */
interface Eleventy {
  on(event: 'eleventy.before', handler: () => void): void;
  addCollection(name: string, items: (api: Collections) => unknown): void;
  addTemplate(name: string, render: (data: Rendered) => string, data?: object): void;
  addPassthroughCopy(folders: Record<string, string>): void;
}
interface Collections {
  getFilteredByGlob(glob: string): Found[];
}
interface Found {
  data: Front;
  rawInput: string;
  /** The text as HTML, once it is rendered. */
  content: string;
}
interface Whole {
  site: Site;
  items: Map<string, Item>;
  lists: Page[];
}
interface Rendered {
  collections: { whole: [Whole] };
  url: string;
  content: string;
  one: { page?: Page; text?: () => string };
}

/** The site as Eleventy has it: stories are Markdown with a layout, all else is made of a collection. */
export default async function configure(eleventy: Eleventy) {
  const { default: data } = await import(`${process.cwd()}/site.json`, { with: { type: 'json' } });
  eleventy.addPassthroughCopy({ static: '/' });
  let made: Whole | undefined;
  const whole = (api: Collections) => {
    made ??= wholeOf(data, api.getFilteredByGlob('content/**/*.md'));
    return made;
  };
  eleventy.on('eleventy.before', () => {
    made = undefined;
  });
  eleventy.addCollection('whole', (api) => [whole(api)]);
  eleventy.addCollection('lists', (api) =>
    whole(api).lists.map((page) => ({ page, permalink: `${page.path}index.html` })),
  );
  eleventy.addCollection('files', (api) =>
    siteFiles(whole(api).site, whole(api).lists).map(({ path, text }) => ({ text, permalink: path })),
  );
  addTemplates(eleventy);
  return { dir: { input: 'content', output: 'dist' }, markdownTemplateEngine: false };
}

/** Templates of stories and static pages, and of what is made of a collection. */
function addTemplates(eleventy: Eleventy): void {
  eleventy.addTemplate('_includes/item.11ty.js', ({ collections, url, content }) => {
    const { site, items } = collections.whole[0];
    const item = items.get(url);
    if (!item) throw new RangeError(`nothing at ${url}`);
    const page = itemPage(site, item);
    return document(site, page, article(site, page, content));
  });
  const each = (name: string) => ({
    pagination: { data: `collections.${name}`, size: 1, alias: 'one' },
    permalink: ({ one }: { one: { permalink: string } }) => one.permalink,
    eleventyExcludeFromCollections: true,
  });
  const list = ({ collections, one }: Rendered) =>
    one.page ? document(collections.whole[0].site, one.page, one.page.main()) : '';
  eleventy.addTemplate('lists.11ty.js', list, each('lists'));
  eleventy.addTemplate('files.11ty.js', ({ one }) => one.text?.() ?? '', each('files'));
}

/** All content of a build. */
function wholeOf(data: SiteData, found: readonly Found[]): Whole {
  const items = found.map((one): Item => {
    const words = one.rawInput.trim().split(/\s+/).length;
    return { ...one.data, words, digest: '', html: () => one.content };
  });
  const site = siteOf(data, items);
  return { site, items: new Map(items.map((item) => [item.url, item])), lists: listPages(site) };
}

const document = (site: Site, page: Page, main: string) => `<!DOCTYPE html>
<html lang="${page.edition.language}" dir="${page.edition.direction}" data-script="${page.edition.script}">
<head>${head(site, page)}</head>
<body>
${masthead(site, page)}
<main id="content" class="wrap" data-locale="${page.edition.locale}">
${main}
</main>
${footer(site, page)}
</body>
</html>
`;
