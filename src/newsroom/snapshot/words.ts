import { once } from '../../language/once.ts';
import { createTypesetter, type Typesetter } from '../../language/typography/typography.ts';
import type { Publication } from '../../publication/publication.ts';
import type { Article, Audio, Picture, StaticPage } from '../../story/article.ts';

/** Sets what front matter says in words (titles, captions…) as the texts below it are set. */
export interface WordSetter {
  article(article: Article): Article;
  page(page: StaticPage): StaticPage;
}

/**
 * The words of all editions in their house styles. Files keep what an editor typed; readers, feeds
 * and search engines see this. `alt` stays as it is: it ends up in an attribute.
 */
export function createWordSetter({ editions }: Pick<Publication, 'editions'>): WordSetter {
  // Made when one is needed: an edit has words in one edition, and a build of nothing in none.
  const setterOf = once((id) => {
    const edition = editions.find((one) => one.id === id);
    return edition ? createTypesetter(edition) : unchanged;
  });
  return {
    article: (article) => {
      const { set } = setterOf(article.edition);
      return {
        ...article,
        ...titles(article, set),
        image: article.image && picture(article.image, setterOf(article.image.wordsOf ?? article.edition)),
        ...(article.audio && { audio: recording(article.audio, set) }),
        corrections: article.corrections.map((one) => ({ ...one, text: set(one.text) })),
      };
    },
    page: (page) => ({ ...page, ...titles(page, setterOf(page.edition).set) }),
  };
}

const unchanged: Pick<Typesetter, 'set'> = { set: (text) => text };

function titles(of: { title: string; description: string }, set: Typesetter['set']) {
  return { title: set(of.title), description: set(of.description) };
}

function recording(audio: Audio, set: Typesetter['set']): Audio {
  const { chapters, credit } = audio;
  return {
    ...audio,
    ...(credit && { credit: set(credit) }),
    ...(chapters && { chapters: chapters.map((one) => ({ ...one, title: set(one.title) })) }),
  };
}

function picture(image: Picture, { set }: Pick<Typesetter, 'set'>): Picture {
  const { caption, credit } = image;
  return { ...image, caption: caption && set(caption), credit: credit && set(credit) };
}
