import { createLanguages } from '../../src/language/language.ts';
import type { BodyContext } from '../../src/markdown/context.ts';
import { createPipeline } from '../../src/markdown/pipeline.ts';
import { editionOf } from '../../src/publication/publication.ts';
import { publication } from '../publication/bilingual.ts';
import { type Targets, targetsOf } from './targets.ts';

const languages = createLanguages(publication, {
  en: {
    footnotes: 'Notes',
    backToReference: 'Back to note {{number, number}}',
    taskDone: 'Done',
    taskOpen: 'To do',
  },
  ar: {
    footnotes: 'الحواشي',
    backToReference: 'عودة إلى الحاشية {{number, number}}',
    taskDone: 'أُنجز',
    taskOpen: 'لم يُنجز',
  },
});

/** The pipeline of an edition. */
export function pipelineOf(id: string): Targets {
  const language = languages.get(id);
  if (!language) throw new Error(`no language ${id}`);
  return targetsOf(createPipeline(editionOf(publication, id), language));
}

/** An article whose text starts on line 10, in a folder with the images `map.png` and `two words.jpg`. */
export const context: BodyContext = {
  file: 'content/stories/rivers/en.md',
  line: 10,
  base: 'https://news.example/en/2026/01/rivers/',
  address: (path) => path,
  image: (src) =>
    ['map.png', 'two words.jpg'].includes(src)
      ? { url: `/media/stories/rivers/${encodeURIComponent(src)}`, width: 800, height: 450, sources: [] }
      : null,
  imageNames: () => ['map.png', 'two words.jpg'],
  media: () => null,
  mediaNames: () => [],
  edition: 'en',
  link: () => 'unknown',
  ids: () => [],
};
