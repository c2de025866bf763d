import { createLanguages } from '../../src/language/language.ts';
import { createPipeline } from '../../src/markdown/pipeline.ts';
import {
  createRenderCache,
  type Newsroom,
  openNewsroom,
  type Renderer,
} from '../../src/newsroom/newsroom.ts';
import { type Content, createSnapshot } from '../../src/newsroom/snapshot/snapshot.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { dictionaries } from '../language/dictionaries.ts';
import { publication } from '../publication/bilingual.ts';

const languages = createLanguages(publication, dictionaries);
const pipelines: Renderer['pipelines'] = new Map(
  publication.editions.map((edition) => {
    const language = languages.get(edition.id);
    if (!language) throw new Error(`no language for ${edition.id}`);
    return [edition.id, createPipeline(edition, language)];
  }),
);

/** What pages of a newsroom with this content are made from, with the committed strings. */
export function libraryOf(content: Content, now = Number.POSITIVE_INFINITY): Renderer {
  return { snapshot: createSnapshot(content, now), languages, pipelines, cache: createRenderCache() };
}

/** A newsroom with this content, and the problems that its texts turn out to have. */
export function newsroomOf(
  content: Content,
  now?: number,
): { newsroom: Newsroom; problems: Problem[]; renderer: Renderer } {
  const renderer = libraryOf(content, now);
  return { ...openNewsroom(renderer), renderer };
}
