import type { Content } from '../newsroom/snapshot/snapshot.ts';
import { departed, isLive } from '../newsroom/snapshot/status.ts';
import { type Finding, finding, type KeyPath } from '../problems/problem.ts';
import { readablePath } from '../publication/output-paths.ts';
import type { TermKind } from '../publication/publication.ts';
import { absolute, urlsOf } from '../publication/urls.ts';
import type { Article, StaticPage } from '../story/article.ts';

/** An address at which nothing is any more, and the text or term that was there or that it led to. */
export interface LostAddress {
  /** The path below the output folder. */
  url: string;
  origin: { kind: 'story' | 'page' | TermKind; id: string; edition: string; file: string };
}

/** The front page of an edition as it was published. */
export interface PublishedFront {
  edition: string;
  /** The path below the output folder. */
  url: string;
  address: string;
}

/** What can be done about a lost address. */
export interface Vanishing {
  finding: Finding<'url-vanishes' | 'edition-moved'>;
  /** The alias to add to the file of the finding; `null` if that would not help. */
  alias: string | null;
}

const owners = { story: 'stories', page: 'pages' };

/**
 * Addresses once published don't vanish: they lead on, or say that something was withdrawn. The
 * text may have moved, become a draft, or been deleted; the term may have another id. Of an edition that
 * stands elsewhere now that is said, and nothing of each of its addresses.
 *
 * @param now milliseconds since 1970-01-01 UTC
 */
export function vanishing(
  content: Content,
  now: number,
  lost: readonly LostAddress[],
  fronts: readonly PublishedFront[] = [],
): Vanishing[] {
  const { origin } = content.publication;
  const { front } = urlsOf(content.publication);
  const losing = new Set(lost.map((one) => one.origin.edition));
  const moved = fronts.filter((one) => losing.has(one.edition) && hasMoved(content, one));
  const others = lost.filter((one) => !moved.some(({ edition }) => edition === one.origin.edition));
  // Where there are several hosts, a site has another folder, and may have the same address.
  const elsewhere = moved.filter(
    ({ edition, address }) => absolute(origin, address) !== absolute(origin, front(edition)),
  );
  return [
    ...elsewhere.map((one) => editionMoved(content, one)),
    ...lostTerms(content, others),
    ...lostTexts(content, now, others),
  ];
}

/** The same of texts alone, for their aliases: what is on another host now, no alias leads to. */
export function vanishingTexts(
  content: Content,
  now: number,
  lost: readonly LostAddress[],
  fronts: readonly PublishedFront[],
): Vanishing[] {
  const left = fronts.filter((one) => hasMoved(content, one) && !isOnSameHost(content, one));
  const others = lost.filter(({ origin }) => !left.some(({ edition }) => edition === origin.edition));
  return lostTexts(content, now, others);
}

/** Whether an edition is in another folder than it was. */
function hasMoved({ publication }: Content, { edition, url }: PublishedFront): boolean {
  const { output, front } = urlsOf(publication);
  return publication.editions.some(({ id }) => id === edition) && output(front(edition)) !== url;
}

/** Addresses are paths where there is one host. */
const isOnSameHost = ({ publication }: Content, { edition, address }: PublishedFront) =>
  [address, urlsOf(publication).front(edition)].every((one) => one.startsWith('/'));

function editionMoved(content: Content, was: PublishedFront): Vanishing {
  const { edition, address: from } = was;
  const params = {
    edition,
    from,
    to: urlsOf(content.publication).front(edition),
    isSameHost: isOnSameHost(content, was),
  };
  const at = ['editions', edition, 'address'];
  return { finding: finding('edition-moved', params, 'content/publication.yaml', at), alias: null };
}

/**
 * Each term of which pages and feeds would be gone, once. One that the vocabulary has still, without a story
 * now, comes back with the next.
 */
function lostTerms({ publication }: Content, lost: readonly LostAddress[]): Vanishing[] {
  const found = new Map<string, Vanishing>();
  const urls = urlsOf(publication);
  for (const { url, origin } of lost) {
    const { kind, id, file, edition } = origin;
    if (kind === 'story' || kind === 'page') continue;
    const known = publication.terms[kind].some((one) => one.id === id);
    const own = urls.output(urls.term(edition, kind, id));
    if (found.has(`${kind} ${id}`) || (known && url.startsWith(own))) continue;
    const params = { url: readablePath(url), remedy: 'term' as const, id: url.startsWith(own) ? id : '' };
    found.set(`${kind} ${id}`, {
      finding: finding('url-vanishes', params, file, known ? [id] : []),
      alias: null,
    });
  }
  return [...found.values()];
}

function lostTexts(content: Content, now: number, lost: readonly LostAddress[]): Vanishing[] {
  const articles = new Map(content.articles.map((one) => [`${one.story} ${one.edition}`, one]));
  const pages = new Map(content.pages.map((one) => [`${one.id} ${one.edition}`, one]));
  const urls = urlsOf(content.publication);
  return lost.flatMap(({ url, origin: { kind, id, edition, file } }): Vanishing[] => {
    if (kind !== 'story' && kind !== 'page') return [];
    const key = `${id} ${edition}`;
    const text = kind === 'story' ? articles.get(key) : pages.get(key);
    const path = readablePath(urls.local(urls.of(url)));
    const say = (remedy: 'alias' | 'withdraw' | 'restore', where: string, at: KeyPath): Vanishing[] => [
      {
        finding: finding('url-vanishes', { url: path, remedy }, where, at),
        alias: remedy === 'alias' ? path : null,
      },
    ];
    if (!text && content.unresolved?.includes(`${owners[kind]}/${id}`))
      return say('withdraw', file, ['status']);
    if (!text) return say('restore', file, []);
    if (text.status === 'draft') return say('withdraw', text.body.file, ['status']);
    if (isHidden(text, now)) return say('withdraw', text.body.file, ['published']);
    const sameSlug = url.endsWith(`/${encodeURIComponent(text.slug)}/`);
    return say('alias', text.body.file, [sameSlug ? 'published' : 'slug']);
  });
}

/** Whether it is to be published later, so that readers see nothing of it, not even that it is gone. */
function isHidden(text: Article | StaticPage, now: number): boolean {
  return 'story' in text && !isLive(text, now) && departed(text, now) === null;
}
