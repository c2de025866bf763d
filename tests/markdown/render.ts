import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createLanguages } from '../../src/language/language.ts';
import type { BodyContext } from '../../src/markdown/context.ts';
import { loadParser } from '../../src/markdown/parser.ts';
import { createPipeline } from '../../src/markdown/pipeline.ts';
import type { Edition, ParserChoice } from '../../src/publication/publication.ts';
import { mixedWords } from '../language/direction/mixed-words.ts';
import { project } from '../site.ts';
import { type Targets, targetsOf } from './targets.ts';

/** The parsers that every rendering must be the same on. */
export const parsers = ['remark', 'native'] as const satisfies readonly ParserChoice[];

const common = { label: '', name: '', description: '' };
const withWords = (edition: Edition): Edition => ({ ...edition, mixedWords: mixedWords(edition.language) });
export const editions: Edition[] = [
  { ...common, id: 'en', language: 'en', locale: 'en-GB-u-ca-gregory', direction: 'ltr', script: 'Latn' },
  {
    ...common,
    id: 'ar',
    language: 'ar',
    locale: 'ar-JO-u-nu-latn-ca-gregory',
    direction: 'rtl',
    script: 'Arab',
  },
].map((edition) => withWords(edition as Edition));

const strings = (language: string) =>
  JSON.parse(readFileSync(path.join(project, 'locales', `${language}.json`), 'utf8'));
export const languages = createLanguages(
  { editions, timeZone: 'Asia/Amman' },
  Object.fromEntries(editions.map(({ language }) => [language, strings(language)])),
);

/** The pipeline of an edition that has no house style. */
export async function pipelineOf(edition: string, parser: ParserChoice): Promise<Targets> {
  const found = editions.find(({ id }) => id === edition);
  const language = languages.get(edition);
  if (!found || !language) throw new RangeError(`no edition ${edition}`);
  return targetsOf(createPipeline(found, language, await loadParser(parser)));
}

/**
 * The surroundings of a text in the story `own`: one image, a story in both editions, one in Arabic
 * only, one that is not public, and a page.
 */
export function contextIn(edition: string, changes: Partial<BodyContext> = {}): BodyContext {
  const other = editions.find(({ id }) => id === 'ar' && id !== edition) ?? null;
  const stories = new Map([
    [
      'river-levels',
      {
        url: `/${edition}/2026/01/river/`,
        other: null,
        title: () => (edition === 'ar' ? 'النهر' : 'The river'),
      },
    ],
    ['only-in-arabic', { url: '/ar/2026/02/only/', other, title: () => 'بالعربية فقط' }],
  ]);
  const pages = new Map([['about', { url: `/${edition}/about-us/`, other: null, title: () => 'About' }]]);
  const all = { story: stories, page: pages };
  return {
    file: `content/stories/2026/01/own/${edition}.md`,
    line: 1,
    base: `https://news.example/${edition}/2026/01/own/`,
    address: (path) => path,
    image: (src) =>
      src === 'map.png' ? { url: '/media/stories/own/map.png', width: 800, height: 450, sources: [] } : null,
    imageNames: () => ['map.png'],
    link: (kind, id) => all[kind].get(id) ?? (id === 'still-a-draft' ? 'hidden' : 'unknown'),
    ids: (kind) => all[kind].keys(),
    ...changes,
  };
}
