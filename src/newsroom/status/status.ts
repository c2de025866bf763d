import { overLimit } from '../../publication/house-style.ts';
import { editionOf, type Publication } from '../../publication/publication.ts';
import type { Article, StaticPage } from '../../story/article.ts';
import { openCorrections } from '../../story/open-corrections.ts';
import type { Content } from '../snapshot/snapshot.ts';
import { arrivalOf, isLive } from '../snapshot/status.ts';
import type { Text } from '../texts.ts';
import { itemOf } from './item.ts';
import { stale } from './stale.ts';
import type { StatusItem } from './states.ts';

/** What the status of a newsroom follows from. */
export interface StatusInput {
  content: Pick<Content, 'publication' | 'articles' | 'pages'>;
  /** Milliseconds since 1970-01-01 UTC. */
  now: number;
  /** When a file was last written, if that is known. */
  writtenAt: (file: string) => number | null;
  /** Whether an article was recorded by a machine, and says something else now; not asked if left out. */
  isStaleRecording?: (article: Article) => boolean;
}

/** What remains to be done, story by story, page by page and edition by edition, and what happens by itself. */
export function statusOf(input: StatusInput): StatusItem[] {
  const stories = Map.groupBy(input.content.articles, ({ story }) => story);
  const pages = Map.groupBy(input.content.pages, ({ id }) => id);
  return [
    ...[...stories.values()].flatMap((articles) => [
      ...missing(input, articles),
      ...articles.flatMap((article) => itemsOf(input, article, articles)),
    ]),
    ...[...pages.values()].flatMap((texts) => [
      ...missing(input, texts),
      ...texts.flatMap((page) => itemsOfPage(input, page, texts)),
    ]),
  ];
}

/** The editions in which what readers can see, or will, has no text. */
function missing({ content, now }: StatusInput, texts: readonly Text[]): StatusItem[] {
  const original = texts.find((one) => one.edition === one.original);
  const isComing = (one: Text) => one.status === 'published' && !('expires' in one && hasGone(one, now));
  if (!original || !isComing(original)) return [];
  const there = new Set(texts.map(({ edition }) => edition));
  return content.publication.editions.flatMap(({ id }) =>
    there.has(id)
      ? []
      : [{ ...itemOf('missing', original), edition: id, file: null, assignee: null, review: null }],
  );
}

const hasGone = ({ expires }: Article, now: number) => expires !== null && expires <= now;

function itemsOf(input: StatusInput, article: Article, all: readonly Article[]): StatusItem[] {
  const { now } = input;
  const { status, stage, expires, review } = article;
  if (status === 'withdrawn' || hasGone(article, now)) return [];
  const isDraft = status === 'draft';
  const arrival = arrivalOf(article);
  const lacks = article.together?.lacks ?? [];
  const items: (StatusItem | null)[] = [
    isDraft && !stage ? itemOf('draft', article) : null,
    stage === 'review' || (review !== undefined && stage !== 'ready') ? itemOf('review', article) : null,
    stage === 'ready' ? itemOf('ready', article) : null,
    machine(article),
    stale(input.writtenAt, article, all),
    isLive(article, now) ? correction(article, all) : null,
    !isDraft && lacks.length > 0 ? itemOf('waiting', article, null, waitedFor(lacks, all)) : null,
    !isDraft && lacks.length === 0 && arrival > now ? itemOf('embargoed', article, arrival) : null,
    !isDraft && expires !== null ? itemOf('expiring', article, expires) : null,
    input.isStaleRecording?.(article) ? itemOf('stale-audio', article) : null,
    article.image ? null : itemOf('no-picture', article),
    overLimits(article, input.content.publication),
  ];
  return items.flatMap((item) => item ?? []);
}

/** What remains to be done with a static page: it has neither a picture nor a time. */
function itemsOfPage(input: StatusInput, page: StaticPage, all: readonly StaticPage[]): StatusItem[] {
  if (page.status === 'withdrawn') return [];
  const items = [
    page.status === 'draft' ? itemOf(page.stage ?? 'draft', page) : null,
    machine(page),
    stale(input.writtenAt, page, all),
    overLimits(page, input.content.publication),
  ];
  return items.flatMap((item) => item ?? []);
}

function machine(text: Text): StatusItem | null {
  if (text.machine === undefined) return null;
  return itemOf('machine', text, null, [`blocks ${text.machine}`]);
}

/** What is to be done in other editions before an article is published. */
const waitedFor = (lacks: readonly string[], all: readonly Article[]) =>
  lacks.map((id) => `${id}: ${all.some(({ edition }) => edition === id) ? 'a draft' : 'no text'}`);

function correction(article: Article, all: readonly Article[]): StatusItem | null {
  const open = openCorrections(article, all);
  const [first] = open;
  if (!first) return null;
  return itemOf(
    'correction',
    article,
    first.at,
    open.map(({ edition, text }) => `${edition}: ${text}`),
  );
}

function overLimits(article: Text, publication: Publication): StatusItem | null {
  const { limits } = editionOf(publication, article.edition);
  const long = (['title', 'description'] as const).flatMap((key) => {
    const over = overLimit(key, article[key], limits);
    return over ? [`${key}: ${over.length} of ${over.limit} letters`] : [];
  });
  return long.length > 0 ? itemOf('over-limits', article, null, long) : null;
}
