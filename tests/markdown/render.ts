import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createLanguages } from '../../src/language/language.ts';
import type { BodyContext, MediaFile } from '../../src/markdown/context.ts';
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
 * The surroundings of a text in the story `own`: images, recordings and a report, a story in both editions, one in Arabic
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
  const media = mediaIn(edition);
  const pages = new Map([['about', { url: `/${edition}/about-us/`, other: null, title: () => 'About' }]]);
  const all = { story: stories, page: pages };
  return {
    file: `content/stories/2026/01/own/${edition}.md`,
    line: 1,
    base: `https://news.example/${edition}/2026/01/own/`,
    address: (path) => path,
    image: (src) =>
      src === 'map.png'
        ? { url: '/media/stories/own/map.png', width: 800, height: 450, sources: [] }
        : src === 'still.jpg'
          ? { url: '/media/stories/own/still.jpg', width: 540, height: 960, sources: [] }
          : null,
    imageNames: () => ['map.png', 'still.jpg'],
    media: (src) => media[src] ?? null,
    mediaNames: () => Object.keys(media),
    edition,
    link: (kind, id) => all[kind].get(id) ?? (id === 'still-a-draft' ? 'hidden' : 'unknown'),
    ids: (kind) => all[kind].keys(),
    ...changes,
  };
}

/** A talk, a film held upright and a report; all of them in this edition, the film with captions in both. */
function mediaIn(edition: string): Readonly<Record<string, MediaFile>> {
  const at = (name: string) => `/media/stories/own/${name}`;
  const captions = editions.map(({ id, language }) => ({
    url: at(`film.${id}.0a1b2c3d4e.vtt`),
    language,
    isOwn: id === edition,
  }));
  const common = { seconds: null, size: null, captions: [] };
  return {
    'talk.mp3': {
      ...common,
      ...{ url: at('talk.0a1b2c3d4e.mp3'), kind: 'audio', type: 'audio/mpeg', format: 'MP3' },
      ...{ bytes: 3_210_000, seconds: 754 },
    },
    'film.mp4': {
      ...{ url: at('film.0a1b2c3d4e.mp4'), kind: 'video', type: 'video/mp4', format: 'MP4' },
      ...{ bytes: 48_600_000, seconds: 95, size: { width: 1080, height: 1920 }, captions },
    },
    'silent.webm': {
      ...common,
      ...{ url: at('silent.0a1b2c3d4e.webm'), kind: 'video', type: 'video/webm', format: 'WEBM' },
      ...{ bytes: 900_000, seconds: 12, size: { width: 640, height: 360 } },
    },
    'report.pdf': {
      ...common,
      ...{ url: at('report.0a1b2c3d4e.pdf'), kind: 'document', type: 'application/pdf', format: 'PDF' },
      bytes: 412_000,
    },
  };
}
