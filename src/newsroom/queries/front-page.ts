import { urlsOf } from '../../publication/urls.ts';
import { articleIndex, liveArticle, type Snapshot } from '../snapshot/snapshot.ts';

/** Questions about what editors lead with. */
export const frontQueries = {
  /**
   * What editors lead with in an edition, as far as readers can see it. `lead` is what an editor has chosen, or else
   * live coverage as long as it lives; `null` where it goes by age.
   */
  front: (snapshot: Snapshot, edition: string) => {
    const { breaking, lead, order, packages, featured } = snapshot.front(edition);
    const urls = urlsOf(snapshot.publication);
    const shown = (stories: readonly string[]) =>
      stories.filter((story) => liveArticle(snapshot, edition, story) !== null);
    const chosen = lead.find(({ story, open }) => {
      const article = liveArticle(snapshot, edition, story);
      return article && !(open && article.ended);
    });
    return {
      breaking: breaking.map(({ text, story }) => ({
        text,
        url: story === null ? null : (liveArticle(snapshot, edition, story)?.url ?? null),
      })),
      lead: chosen?.story ?? liveNow(snapshot, edition),
      order: shown(order),
      packages: packages
        .map(({ title, stories, more }) => ({
          title,
          stories: shown(stories),
          url: more && urls.term(edition, more.kind, more.id),
        }))
        .filter(({ stories }) => stories.length > 0),
      featured: shown(featured),
    };
  },
};

/** How many of the newest live stories may still be live. */
const mostLive = 10;

/** The newest live coverage that goes on. */
function liveNow(snapshot: Snapshot, edition: string): string | null {
  const newest = articleIndex(snapshot, edition, 'kind:live').slice(-mostLive).reverse();
  return newest.find(({ story }) => !liveArticle(snapshot, edition, story)?.ended)?.story ?? null;
}
