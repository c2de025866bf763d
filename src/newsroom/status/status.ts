import { overLimit } from '../../publication/house-style.ts';
import { editionOf, type Publication } from '../../publication/publication.ts';
import type { Article } from '../../story/article.ts';
import { openCorrections } from '../../story/open-corrections.ts';
import type { Change } from '../../story/revision.ts';
import type { Content } from '../snapshot/snapshot.ts';
import { arrivalOf, isLive } from '../snapshot/status.ts';
import type { State, StatusItem } from './states.ts';

/** What the status of a newsroom follows from. */
export interface StatusInput {
  content: Pick<Content, 'publication' | 'articles'>;
  /** Milliseconds since 1970-01-01 UTC. */
  now: number;
  /** When a file was last written, if that is known. */
  writtenAt: (file: string) => number | null;
  /** Whether an article was recorded by a machine, and says something else now; not asked if left out. */
  isStaleRecording?: (article: Article) => boolean;
}

/** What remains to be done, story by story and edition by edition, and what happens by itself. */
export function statusOf(input: StatusInput): StatusItem[] {
  const stories = Map.groupBy(input.content.articles, ({ story }) => story);
  return [...stories.values()].flatMap((articles) => [
    ...missing(input, articles),
    ...articles.flatMap((article) => itemsOf(input, article, articles)),
  ]);
}

/** The editions in which a story that readers can see, or will, has no text. */
function missing({ content, now }: StatusInput, articles: readonly Article[]): StatusItem[] {
  const original = articles.find((one) => one.edition === one.original);
  const isComing = (one: Article) => one.status === 'published' && !hasGone(one, now);
  if (!original || !isComing(original)) return [];
  const there = new Set(articles.map(({ edition }) => edition));
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
    stale(input, article, all),
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

function machine(article: Article): StatusItem | null {
  if (article.machine === undefined) return null;
  return itemOf('machine', article, null, [`blocks ${article.machine}`]);
}

/** What is to be done in other editions before an article is published. */
const waitedFor = (lacks: readonly string[], all: readonly Article[]) =>
  lacks.map((id) => `${id}: ${all.some(({ edition }) => edition === id) ? 'a draft' : 'no text'}`);

function itemOf(
  state: State,
  { story, edition, title, section, body, assignee, review }: Article,
  at: number | null = null,
  details: readonly string[] = [],
): StatusItem {
  return {
    state,
    story,
    edition,
    title,
    section,
    file: body.file,
    at,
    details,
    assignee: assignee ?? null,
    review: review ?? null,
  };
}

/** Since the original was updated by its own word, or else since its file was written. */
function stale({ writtenAt }: StatusInput, article: Article, all: readonly Article[]): StatusItem | null {
  const original = all.find((one) => one.edition === article.original);
  if (!article.outdated || !original) return null;
  const { updated, body } = original;
  const since =
    updated !== null && updated > (article.updated ?? article.published) ? updated : writtenAt(body.file);
  return itemOf('stale', article, since, article.outdated.changes.map(nameOf));
}

const nameOf = ({ what, kind, opening }: Change) => `${kind}${opening ? ` “${opening}…”` : ''} ${what}`;

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

function overLimits(article: Article, publication: Publication): StatusItem | null {
  const { limits } = editionOf(publication, article.edition);
  const long = (['title', 'description'] as const).flatMap((key) => {
    const over = overLimit(key, article[key], limits);
    return over ? [`${key}: ${over.length} of ${over.limit} letters`] : [];
  });
  return long.length > 0 ? itemOf('over-limits', article, null, long) : null;
}
