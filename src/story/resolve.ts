import { closest } from '../problems/closest.ts';
import { type Finding, finding } from '../problems/problem.ts';
import type { Publication } from '../publication/publication.ts';
import { type Article, type Stage, type StaticPage, statusAt } from './article.ts';
import { type ArticleFront, inZone, type PageFront, type WrittenFront } from './front-matter.ts';
import { inherit, machineBlocks, outdated, type ParsedFile, stageOf } from './inherit.ts';
import { publishedTogether } from './together.ts';

interface Resolved<T> {
  items: T[];
  findings: Finding[];
}

/** What of a publication the articles of a story follow from. Times without an offset are in its zone. */
interface Home extends Pick<Publication, 'timeZone'> {
  editions: readonly { id: string }[];
}

/** Resolves stories of a publication. */
export const storiesIn =
  (home: Home) =>
  (story: string, files: readonly ParsedFile<WrittenFront>[]): Resolved<Article> =>
    resolveStory(story, files, home);

/** The articles of one story: finds the original, and lets its translations inherit from it. */
export function resolveStory(
  story: string,
  written: readonly ParsedFile<WrittenFront>[],
  { timeZone, editions }: Home,
): Resolved<Article> {
  const files = written.map((file) => ({ ...file, front: inZone(file.front, timeZone) }));
  const origin = findOriginal(files);
  if (!origin.original) return { items: [], findings: origin.findings };
  const original = origin.original;
  const ids = editions.map(({ id }) => id);
  const findings = [...origin.findings, ...required(original)];
  if (findings.length > 0) return { items: [], findings };
  const articles = files.map((file) => inherit(story, file, original));
  return {
    items: publishedTogether(articles, original.front.publishTogether, ids),
    findings: files.flatMap((file) => [
      ...untranslated(file, original),
      ...incomplete(file, original),
      ...wronglyTogether(file, original, ids),
    ]),
  };
}

/** The editions of one static page. Slug, order and status are inherited. */
export function resolvePage(id: string, files: readonly ParsedFile<PageFront>[]): Resolved<StaticPage> {
  const { original, findings } = findOriginal(files);
  const items = files.map(({ edition, front, body, revision }) => ({
    id,
    edition,
    original: original?.edition ?? edition,
    outdated: original && edition !== original.edition ? outdated(front, original, revision) : null,
    title: front.title,
    description: front.description,
    slug: front.slug ?? original?.front.slug ?? id,
    order: front.order ?? original?.front.order ?? null,
    ...stageOf(front.status ?? original?.front.status ?? 'published'),
    ...{ aliases: front.aliases ?? [], body, ...machineBlocks(front) },
  }));
  return { items: findings.length > 0 ? [] : items, findings };
}

interface Front {
  translation?: { of: string } | undefined;
  status?: Stage | undefined;
  published?: number | undefined;
  title: string;
}

/**
 * The original is the file that is no translation. Where several don't say, it is the one that
 * says when the story was published.
 */
function findOriginal<F extends Front>(files: readonly ParsedFile<F>[]) {
  const findings: Finding[] = [];
  for (const { edition, front, body } of files) {
    const of = front.translation?.of;
    if (of === undefined) continue;
    const at = ['translation', 'of'];
    if (of === edition) findings.push(finding('translation-of-itself', { of }, body.file, at));
    else if (!files.some((one) => one.edition === of)) {
      findings.push(finding('translation-of-nothing', { of }, body.file, at));
    }
  }
  const silent = files.filter(({ front }) => !front.translation);
  const dated = silent.filter(({ front }) => front.published !== undefined);
  const candidates = silent.length > 1 && dated.length > 0 ? dated : silent;
  if (candidates.length > 1 && dated.length > 0) {
    const editions = candidates.map(({ edition }) => edition);
    const draftsLast = candidates.toSorted((a, b) => Number(isDraft(a)) - Number(isDraft(b)));
    findings.push(
      ...draftsLast.slice(1).map(({ body }) => finding('several-originals', { editions }, body.file)),
    );
  }
  const [first] = files;
  if (candidates.length === 0 && findings.length === 0 && first?.front.translation) {
    const { of } = first.front.translation;
    findings.push(finding('translation-of-itself', { of }, first.body.file, ['translation', 'of']));
  }
  return { original: candidates[0], findings };
}

const isDraft = ({ front }: { front: Front }) => statusAt(front.status ?? 'published') === 'draft';

/** What an original must say, since nobody says it in its place. */
function required({ front, body }: ParsedFile<ArticleFront>): Finding[] {
  const keys = ['published', 'section', 'authors'] as const;
  const missing: string[] = keys.filter((key) => front[key] === undefined);
  if (front.image && !front.image.src) missing.push('image.src');
  if (front.image && !front.image.alt) missing.push('image.alt');
  return missing.map((key) => finding('missing-key', { key }, body.file, key.split('.').slice(0, -1)));
}

function incomplete(file: ParsedFile<ArticleFront>, original: ParsedFile<ArticleFront>): Finding[] {
  const image = file.front.image;
  if (file === original || !image) return [];
  const needed = original.front.image ? (image.src ? (['alt'] as const) : []) : (['src', 'alt'] as const);
  const keys = needed.filter((key) => !image[key]);
  return keys.map((key) => finding('missing-key', { key: `image.${key}` }, file.body.file, ['image']));
}

/** Editions that are named to be published together and don't exist, and a translation that names any. */
function wronglyTogether(
  { edition, front: { publishTogether: said }, body }: ParsedFile<ArticleFront>,
  original: ParsedFile<ArticleFront>,
  editions: readonly string[],
): Finding[] {
  const key = 'publishTogether';
  if (said === undefined) return [];
  if (edition !== original.edition)
    return [finding('original-says', { key, original: original.body.file }, body.file, [key])];
  const named = typeof said === 'boolean' ? [] : said;
  return named.flatMap((id, index) =>
    editions.includes(id)
      ? []
      : [finding('unknown-edition', { id, nearest: closest(id, editions) }, body.file, [key, index])],
  );
}

function untranslated(file: ParsedFile<ArticleFront>, original: ParsedFile<ArticleFront>): Finding[] {
  if (file === original) return [];
  const keys = (['alt', 'caption'] as const).filter(
    (key) => original.front.image?.[key] && !file.front.image?.[key],
  );
  return keys.map((key) => finding('image-untranslated', { key }, file.body.file, ['image']));
}
