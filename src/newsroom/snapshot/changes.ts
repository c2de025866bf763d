import type { Publication } from '../../publication/publication.ts';
import type { Article, StaticPage } from '../../story/article.ts';
import type { FrontPlan } from '../../story/front-page.ts';
import type { ImageAsset } from './images.ts';
import type { MediaAsset } from './media.ts';

/** A story as its files say. */
export interface ChangedStory {
  id: string;
  /** All its articles, public or not; none if nothing could be made of its files, `null` if it has none any more. */
  articles: readonly Article[] | null;
  images: readonly ImageAsset[];
  media?: readonly MediaAsset[] | undefined;
  /** Its files of which nothing could be made. */
  mistaken?: readonly string[] | undefined;
}

/** What changed in content. */
export interface ContentChanges {
  /** The publication, if it is the first thing that is known of the newsroom. */
  publication?: Publication | undefined;
  stories: readonly ChangedStory[];
  /** What editors lead with, if that was looked at. */
  front?: FrontPlan | undefined;
  /** All static pages, if any of them changed. */
  pages?: ChangedPages | undefined;
}

/** All static pages as their files say. */
export interface ChangedPages {
  pages: readonly StaticPage[];
  images: readonly ImageAsset[];
  media?: readonly MediaAsset[] | undefined;
  /** Ids of those of which nothing could be made. */
  unresolved: readonly string[];
  /** Files of which nothing could be made: `pages/<id>` → their names. */
  mistaken?: ReadonlyMap<string, readonly string[]> | undefined;
}
