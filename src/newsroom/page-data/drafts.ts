import type { Language } from '../../language/language.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Edition } from '../../publication/publication.ts';
import { urlsOf } from '../../publication/urls.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type Card, cardsOf } from './cards.ts';

/** What pages tell an editor who looks at them before readers do. */
export interface EditorNotes {
  /** How many texts are not public yet. */
  drafts: number;
  /** What keeps content from being published as it is. */
  problems: readonly Problem[];
}

/** Everything that is not public yet, edition by edition. */
export interface DraftsPage {
  editions: readonly {
    edition: Edition;
    language: Language;
    /** The address of its front page. */
    front: string;
    /** Stories, the newest at the top. */
    cards: readonly Card[];
    pages: readonly { title: string; url: string }[];
  }[];
}

/** What is not public yet, in a snapshot that shows it. */
export function draftsPage(newsroom: Newsroom, snapshot: Snapshot): DraftsPage {
  const { ask } = newsroom;
  const articles = [...snapshot.stories()]
    .flatMap((id) => snapshot.story(id))
    .filter(({ preview }) => preview)
    .sort((a, b) => b.published - a.published || Number(a.story > b.story) - Number(a.story < b.story));
  const publication = ask('publication');
  const urls = urlsOf(publication);
  const editions = publication.editions.map((edition) => {
    const inEdition = (one: { edition: string }) => one.edition === edition.id;
    const pages = snapshot.pages.filter((one) => one.preview && inEdition(one));
    return {
      edition,
      language: newsroom.language(edition.id),
      front: urls.front(edition.id),
      cards: cardsOf(
        newsroom,
        edition.id,
        articles.filter(inEdition).map(({ story }) => story),
      ),
      pages: pages.flatMap(({ id }) => ask('staticPage', edition.id, id) ?? []),
    };
  });
  return { editions };
}

/** How many texts are on that page. */
export function countDrafts({ editions }: DraftsPage): number {
  return editions.reduce((sum, { cards, pages }) => sum + cards.length + pages.length, 0);
}
