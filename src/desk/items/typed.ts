import { createRenderCache, openNewsroom, type Renderer } from '../../newsroom/newsroom.ts';
import { createResolver } from '../../newsroom/routes/routes.ts';
import { previewOf } from '../../newsroom/snapshot/preview.ts';
import { address, type Content } from '../../newsroom/snapshot/snapshot.ts';
import { openSnapshot } from '../../newsroom/snapshot/view.ts';
import type { SiteVersion } from '../../press/serve/site-version.ts';
import type { Templates } from '../../press/templates/templates.ts';
import { absolute, urlsOf } from '../../publication/urls.ts';
import { bodyStart } from '../../story/source.ts';
import type { Desk } from '../desk.ts';
import { problemsIn, toDeskProblem } from '../desk-problem.ts';
import { blocksIn, placesIn, type TextBlocks } from '../newsroom/blocks.ts';
import { cellsWith, contentWith, problemsOf } from '../newsroom/examine.ts';
import type { TextFolder } from '../newsroom/folder.ts';
import { textNamesIn } from '../newsroom/text-names.ts';
import type { Checked, CheckedItem, DeskProblem, TypedItem } from '../protocol.ts';
import { refuse } from '../refused.ts';
import type { Asking } from './item.ts';
import { withTyped } from './typed-folder.ts';

/** What `check` says of a text as it is typed, and its parts; and of the others of its item, which it may concern. */
export function checkTyped(
  desk: Desk,
  of: TextFolder,
  edition: string,
  draft: TypedItem,
  asking: Asking,
): Promise<CheckedItem> {
  return withTyped(desk, of, edition, draft, asking, async ({ held, examined, texts }) => {
    const problems = await problemsOf(held, of, examined, desk.made);
    const names = textNamesIn(held.content);
    const parts = of.kind === 'story' ? blocksIn(examined, held, desk.roots) : new Map<string, TextBlocks>();
    const checked = (id: string, text: string): Checked => {
      const { blocks = [], removed = [] } = parts.get(id) ?? {};
      const own = problemsIn(problems, { file: `content/${of.folder}/${id}.md`, text }, names);
      return { problems: own, bodyLine: lineOf(text, bodyStart(text) ?? 0), blocks, removed };
    };
    const all = Object.fromEntries([...texts].map(([id, text]) => [id, checked(id, text)]));
    const { [edition]: own = checked(edition, ''), ...others } = all;
    return { ...own, others };
  });
}

/** The line of a place in a text, from 1. */
const lineOf = (text: string, place: number) => text.slice(0, place).split(/\r\n?|\n/).length;

/** A page that was rendered of what somebody types. */
export interface TypedPage {
  /** Its address on the site that editors see. */
  url: string;
  html: Uint8Array;
  /** The rest of the site with it: its pictures. */
  site: SiteVersion;
  problems: DeskProblem[];
}

/** Renders the page of a text as it is typed. */
export function renderTyped(
  desk: Desk,
  templates: Templates,
  of: TextFolder,
  edition: string,
  draft: TypedItem,
  asking: Asking,
  siteWith: (renderer: Renderer) => SiteVersion,
): Promise<TypedPage> {
  return withTyped(desk, of, edition, draft, asking, async ({ held, examined }) => {
    const now = desk.clock();
    const whole = previewOf(contentWith(held.good, of, examined.content), now);
    const snapshot = openSnapshot(cellsWith(held.cells, of, whole, now), whole.readBody);
    const blocks = placesIn(examined, held, edition);
    const renderer = { ...held.renderer, snapshot, cache: createRenderCache(), blocks };
    const url = urlIn(whole, of, edition);
    if (url === null) throw refuse('desk-unknown');
    const route = createResolver(snapshot)(url);
    const { newsroom, problems } = openNewsroom(renderer);
    const { origin } = whole.publication;
    const html = await templates.render(
      route.template,
      absolute(origin, url),
      { newsroom, route },
      held.site.base,
    );
    const told = problems.map((one) => toDeskProblem(one, textNamesIn(held.content)));
    return { url, html, site: siteWith(renderer), problems: told };
  });
}

function urlIn(
  { articles, pages, publication }: Content,
  { kind, id }: TextFolder,
  edition: string,
): string | null {
  if (kind === 'story') {
    const article = articles.find((one) => one.story === id && one.edition === edition);
    return article ? address(article, publication).url : null;
  }
  const page = pages.find((one) => one.id === id && one.edition === edition);
  return page ? urlsOf(publication).staticPage(edition, page.slug) : null;
}
