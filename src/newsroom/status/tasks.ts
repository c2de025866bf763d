import { overLimit } from '../../publication/house-style.ts';
import { editionOf, type Publication } from '../../publication/publication.ts';
import type { Article, StaticPage } from '../../story/article.ts';
import { openCorrections } from '../../story/open-corrections.ts';
import { arrivalOf } from '../snapshot/status.ts';
import type { Text } from '../texts.ts';
import { itemOf } from './item.ts';
import { stale } from './stale.ts';
import type { OpenTask, OwnerTasks, StatusItem } from './states.ts';

type Publishing = Pick<Publication, 'editions'>;

/** `undefined` if nothing remains to be done with the story. */
export function tasksOfStory(
  id: string,
  articles: readonly Article[],
  publication: Publishing,
  mistaken: readonly string[] = [],
): OwnerTasks | undefined {
  const published = articles.length > 0 ? Math.min(...articles.map((one) => one.published)) : null;
  const tasks = [
    ...missing(publication, articles),
    ...articles.flatMap((article) => tasksOfArticle(publication, article, articles)),
  ];
  return open({ owner: `stories/${id}`, published, tasks, mistaken });
}

/** `undefined` if nothing remains to be done with the page: it has neither a picture nor a time. */
export function tasksOfPage(
  id: string,
  pages: readonly StaticPage[],
  publication: Publishing,
  mistaken: readonly string[] = [],
): OwnerTasks | undefined {
  const tasks = [
    ...missing(publication, pages),
    ...pages.flatMap((page) => tasksOfText(publication, page, pages)),
  ];
  return open({ owner: `pages/${id}`, published: null, tasks, mistaken });
}

const open = (all: OwnerTasks) => (all.tasks.length > 0 || all.mistaken.length > 0 ? all : undefined);

/** A time that may never come, as plain data. */
const untilAt = (at: number | null) => (at === null || !Number.isFinite(at) ? {} : { until: at });

/** The editions in which what readers can see, or will, has no text. */
function missing({ editions }: Publishing, texts: readonly Text[]): OpenTask[] {
  const original = texts.find((one) => one.edition === one.original);
  if (original?.status !== 'published') return [];
  const there = new Set(texts.map(({ edition }) => edition));
  const untold = { ...itemOf('missing', original), file: null, assignee: null, review: null };
  return editions
    .filter(({ id }) => !there.has(id))
    .map(({ id }) => ({
      item: { ...untold, edition: id },
      ...untilAt('expires' in original ? original.expires : null),
    }));
}

function tasksOfArticle(publication: Publishing, article: Article, all: readonly Article[]): OpenTask[] {
  const { status, expires, image, audio } = article;
  if (status === 'withdrawn') return [];
  const tasks: (OpenTask | null)[] = [
    ...tasksOfText(publication, article, all),
    ...(status === 'draft' ? [] : publishing(article, all)),
    audio ? { item: itemOf('stale-audio', article), recording: audio.src } : null,
    image ? null : { item: itemOf('no-picture', article) },
  ];
  const end = expires ?? Number.POSITIVE_INFINITY;
  return tasks.flatMap((one) =>
    one ? [{ ...one, ...untilAt(Math.min(one.until ?? Number.POSITIVE_INFINITY, end)) }] : [],
  );
}

/** What remains to be done with an article that is no draft, and what happens to it by itself. */
function publishing(article: Article, all: readonly Article[]): (OpenTask | null)[] {
  const { expires, together } = article;
  const lacks = together?.lacks ?? [];
  const arrival = arrivalOf(article);
  const [first, ...others] = openCorrections(article, all);
  const corrections = first && [first, ...others].map(({ edition, text }) => `${edition}: ${text}`);
  return [
    lacks.length > 0 ? { item: itemOf('waiting', article, null, waitedFor(lacks, all)) } : null,
    lacks.length > 0 ? null : { item: itemOf('embargoed', article, arrival), ...untilAt(arrival) },
    lacks.length === 0 && first
      ? { item: itemOf('correction', article, first.at, corrections), from: arrival }
      : null,
    expires === null ? null : { item: itemOf('expiring', article, expires) },
  ];
}

/** What is to be done in other editions before an article is published. */
const waitedFor = (lacks: readonly string[], all: readonly Article[]) =>
  lacks.map((id) => `${id}: ${all.some(({ edition }) => edition === id) ? 'a draft' : 'no text'}`);

/** What can remain to be done with any text. */
function tasksOfText(publication: Publishing, text: Text, all: readonly Text[]): OpenTask[] {
  const { status, stage, machine } = text;
  if (status === 'withdrawn') return [];
  const review = 'review' in text ? text.review : undefined;
  const isDraft = status === 'draft';
  const tasks: (OpenTask | StatusItem | null)[] = [
    isDraft && !stage ? itemOf('draft', text) : null,
    stage === 'review' || (review !== undefined && stage !== 'ready') ? itemOf('review', text) : null,
    stage === 'ready' ? itemOf('ready', text) : null,
    machine === undefined ? null : itemOf('machine', text, null, [`blocks ${machine}`]),
    stale(text, all),
    overLimits(text, publication),
  ];
  return tasks.flatMap((one) => (one ? ['item' in one ? one : { item: one }] : []));
}

function overLimits(text: Text, publication: Publishing): StatusItem | null {
  const { limits } = editionOf(publication, text.edition);
  const long = (['title', 'description'] as const).flatMap((key) => {
    const over = overLimit(key, text[key], limits);
    return over ? [`${key}: ${over.length} of ${over.limit} letters`] : [];
  });
  return long.length > 0 ? itemOf('over-limits', text, null, long) : null;
}
