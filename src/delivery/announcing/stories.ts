import { address } from '../../newsroom/snapshot/paths.ts';
import type { Content } from '../../newsroom/snapshot/snapshot.ts';
import { arrivalOf, isLive } from '../../newsroom/snapshot/status.ts';
import { createWordSetter } from '../../newsroom/snapshot/words.ts';
import { editionOf } from '../../publication/publication.ts';
import { absolute } from '../../publication/urls.ts';
import type { Article } from '../../story/article.ts';
import { hashtag } from './hashtags.ts';
import type { PostedStory } from './post.ts';

/** A story in an edition that readers can see. */
export interface LiveStory extends PostedStory {
  /** Story and edition: the name of its record. */
  key: string;
  edition: string;
  sectionId: string;
  /** What its front matter says of being announced. */
  announce: boolean | undefined;
  /** Its Markdown file. */
  file: string;
}

export const keyOf = ({ story, edition }: Pick<Article, 'story' | 'edition'>): string =>
  `${story} ${edition}`;

/** The story of a record, or of what a person names so. */
export const storyOfKey = (key: string): string => key.split(' ', 1)[0] ?? '';

/** The edition of a record. */
export const editionOfKey = (key: string): string => key.slice(key.lastIndexOf(' ') + 1);

/** What readers can see at a moment, as its pages say it, by the names of its records. */
export function liveStories(
  { articles, publication }: Pick<Content, 'articles' | 'publication'>,
  now: number,
): Map<string, LiveStory> {
  const { terms, origin } = publication;
  const nameIn = (kind: 'section' | 'topic', id: string, edition: string) =>
    terms[kind].find((one) => one.id === id)?.names[edition] ?? id;
  const languageOf = (edition: string) => editionOf(publication, edition).language;
  const setter = createWordSetter(publication);
  const storyOf = (one: Article): LiveStory => {
    const { edition, section, topics, announce, body } = one;
    const { title, description } = setter.article(one);
    return {
      key: keyOf(one),
      edition,
      sectionId: section,
      at: arrivalOf(one),
      announce,
      file: body.file,
      title,
      description,
      section: nameIn('section', section, edition),
      url: absolute(origin, address(one, publication).url),
      hashtags: topics.flatMap((id) => hashtag(nameIn('topic', id, edition), languageOf(edition)) ?? []),
    };
  };
  const live = articles.filter((one) => isLive(one, now));
  return new Map(live.map((one) => [keyOf(one), storyOf(one)]));
}
