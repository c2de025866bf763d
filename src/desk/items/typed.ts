import { makeShadow } from '../../disk/desk/shadow.ts';
import { createRenderCache, openNewsroom, type Renderer } from '../../newsroom/newsroom.ts';
import { createResolver } from '../../newsroom/routes/routes.ts';
import { previewOf } from '../../newsroom/snapshot/preview.ts';
import { address, type Content } from '../../newsroom/snapshot/snapshot.ts';
import { openSnapshot } from '../../newsroom/snapshot/view.ts';
import type { SiteVersion } from '../../press/serve/site-version.ts';
import type { Templates } from '../../press/templates/templates.ts';
import { absolute, urlsOf } from '../../publication/urls.ts';
import { bodyStart } from '../../story/source.ts';
import { mayWrite } from '../access/roles.ts';
import { type Desk, heldOf } from '../desk.ts';
import { applyDraft } from '../editing/apply-draft.ts';
import { blocksIn, placesIn } from '../newsroom/blocks.ts';
import { cellsWith, contentWith, type Examined, problemsOf, readFolder } from '../newsroom/examine.ts';
import type { TextFolder } from '../newsroom/folder.ts';
import type { Held } from '../newsroom/held.ts';
import type { Checked, DeskProblem, Draft } from '../protocol.ts';
import { refuse } from '../refused.ts';
import { toDeskProblem } from './desk-problem.ts';
import { type Asking, textsOf } from './item.ts';
import { newTranslation } from './new-text.ts';
import { originalAmong } from './texts.ts';

/** Reads a folder as if what is typed had been saved, and does something with it. */
async function withTyped<T>(
  desk: Desk,
  of: TextFolder,
  edition: string,
  draft: Draft,
  asking: Asking,
  use: (held: Held, examined: Examined, text: string) => Promise<T>,
): Promise<T> {
  const held = await heldOf(desk);
  const texts = textsOf(desk, held, of);
  const own = texts.find((one) => one.edition === edition);
  const original = originalAmong(texts)?.edition ?? edition;
  if (!own || !mayWrite(asking.user, { kind: of.kind, edition, original })) throw refuse('desk-not-allowed');
  const base = draft.base === '' ? await newTranslation(desk, of, texts, draft) : draft.base;
  const applied = applyDraft({ ...draft, base });
  if ('fixed' in applied) throw refuse('desk-fixed', { path: applied.fixed });
  const shadow = makeShadow(desk.roots, desk.cache, of.folder, new Map([[`${edition}.md`, applied.text]]));
  try {
    return await use(held, readFolder(held, shadow.roots, of, shadow.files), applied.text);
  } finally {
    shadow.remove();
  }
}

/** What `check` says of a text as it is typed, and its parts. */
export function checkTyped(
  desk: Desk,
  of: TextFolder,
  edition: string,
  draft: Draft,
  asking: Asking,
): Promise<Checked> {
  return withTyped(desk, of, edition, draft, asking, async (held, examined, text) => {
    const file = `content/${of.folder}/${edition}.md`;
    const problems = await problemsOf(held, of, examined, desk.made);
    const { blocks, removed } = blocksIn(examined, held).get(edition) ?? { blocks: [], removed: [] };
    const own = problems.filter((one) => one.file === file).map((one) => toDeskProblem(one, text));
    return { problems: own, bodyLine: lineOf(text, bodyStart(text) ?? 0), blocks, removed };
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
  draft: Draft,
  asking: Asking,
  siteWith: (renderer: Renderer) => SiteVersion,
): Promise<TypedPage> {
  return withTyped(desk, of, edition, draft, asking, async (held, examined) => {
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
    return { url, html, site: siteWith(renderer), problems: problems.map((one) => toDeskProblem(one)) };
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
