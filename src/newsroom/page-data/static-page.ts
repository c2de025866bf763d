import type { OutlineEntry } from '../../markdown/outline.ts';
import type { Preview } from '../../story/article.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Route } from '../routes/routes.ts';
import { type Frame, frameOf } from './frame.ts';
import { minutesFor, outlineOfLong } from './reading-time.ts';

/** A page that is no story. */
export interface StaticPageData {
  frame: Frame;
  /** Page id. */
  id: string;
  /** Set where an editor looks before readers do. */
  preview?: Preview | undefined;
  html: string;
  /** Origins of the frames that readers can have shown. */
  frames: readonly string[];
  /** The headings of a long text; none of a short one. */
  outline: readonly OutlineEntry[];
}

export function staticPage(newsroom: Newsroom, route: Route): StaticPageData {
  const { edition, id } = route;
  const page = newsroom.ask('staticPage', edition, id);
  if (!page) throw new RangeError(`no page ${id} in ${edition}`);
  const { title, description, preview } = page;
  const frame = frameOf(newsroom, route, { title, description, translations: ['page', id] });
  const { html, frames, outline } = newsroom.text(`pages/${id}`, edition, route.url);
  const { words = 0 } = newsroom.ask('body', `pages/${id}`, edition) ?? {};
  return {
    preview,
    frame,
    id,
    html,
    frames,
    outline: outlineOfLong(outline, minutesFor(words, frame.edition)),
  };
}

/** What a reader sees at an address that leads nowhere. */
export function notFoundPage(newsroom: Newsroom, route: Route): { frame: Frame } {
  const { t } = newsroom.language(route.edition);
  return { frame: frameOf(newsroom, route, { title: t('notFound'), description: t('notFoundText') }) };
}
