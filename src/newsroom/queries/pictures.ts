import { undrawable } from '../../publication/card-faces.ts';
import { type Edition, editionOf } from '../../publication/publication.ts';
import { urlsOf } from '../../publication/urls.ts';
import { cutsOf, mainRendition, renditionsOf, sourcesOf, thumbnailOf } from '../snapshot/renditions.ts';
import { type LiveArticle, liveArticle, type Snapshot } from '../snapshot/snapshot.ts';

/** Questions about pictures: what pages show of them, and what their files are made from. */
export const pictureQueries = {
  /** An image beside a text, as it is for an edition. */
  image: (snapshot: Snapshot, owner: string, name: string, edition: string) => {
    const found = fileFor(snapshot, owner, name, edition);
    if (!found) return null;
    const { shared } = urlsOf(snapshot.publication);
    const { path, width, height } = mainRendition(found);
    return { url: shared(path), width, height, sources: sourcesOf(found, shared) };
  },

  /** The bytes of an image, by digest, and the files that are made of it. */
  imageFile: (snapshot: Snapshot, owner: string, name: string) => {
    const found = fileOf(snapshot, owner, name);
    const focus = focusOf(snapshot, owner, name);
    return found && { file: found.file, digest: found.digest, renditions: renditionsOf(found, focus) };
  },

  /** What the social card of an article shows. */
  socialCard: (snapshot: Snapshot, edition: string, story: string) => {
    const article = liveArticle(snapshot, edition, story);
    if (!article) return null;
    const { language, direction, script } = editionOf(snapshot.publication, edition);
    return { ...wordsOfCard(snapshot, article), language, direction, script };
  },
};

function wordsOfCard(
  { publication }: Pick<Snapshot, 'publication'>,
  { edition, section, title }: LiveArticle,
) {
  const found = publication.terms.section.find(({ id }) => id === section);
  return { title, name: editionOf(publication, edition).name, section: found?.names[edition] ?? '' };
}

/** Whether an article has a social card: the publication wants them, and it can be drawn. */
export function hasCard(snapshot: Pick<Snapshot, 'publication'>, article: LiveArticle): boolean {
  if (!snapshot.publication.socialCards) return false;
  return Object.values(wordsOfCard(snapshot, article)).every((text) => undrawable(text).length === 0);
}

/** The picture that leads an article, with its words. */
export function picture(snapshot: Snapshot, article: LiveArticle) {
  const words = article.image;
  const { story, edition } = article;
  const found = words && pictureQueries.image(snapshot, `stories/${story}`, words.src, edition);
  if (!words || !found) return null;
  const { alt, caption, credit, wordsOf, focus } = words;
  return {
    ...found,
    alt,
    caption,
    credit,
    ...(focus && { focus }),
    wordsIn: wordsOf === null ? null : languageOf(editionOf(snapshot.publication, wordsOf)),
  };
}

/** Parts of that picture, in the proportions that machines ask for. */
export function cuts(snapshot: Snapshot, article: LiveArticle) {
  const found = leadFile(snapshot, article);
  const { shared } = urlsOf(snapshot.publication);
  return found ? cutsOf(found).map(({ path, width, height }) => ({ url: shared(path), width, height })) : [];
}

/** That picture as small as there is one. */
export function thumbnail(snapshot: Snapshot, article: LiveArticle) {
  const found = leadFile(snapshot, article);
  if (!found) return null;
  const { path, width, height } = thumbnailOf(found);
  return { url: urlsOf(snapshot.publication).shared(path), width, height };
}

/** The file of the picture that leads an article, in its edition. */
export const leadFile = (snapshot: Snapshot, { story, edition, image }: LiveArticle) =>
  image && fileFor(snapshot, `stories/${story}`, image.src, edition);

/** Where a picture has words in it, each edition can have a file of its own: `map.ar.svg` beside `map.svg`. */
const nameFor = (name: string, edition: string) => name.replace(/\.[^.]*$/, `.${edition}$&`);

const fileFor = (snapshot: Snapshot, owner: string, name: string, edition: string) =>
  fileOf(snapshot, owner, nameFor(name, edition)) ?? fileOf(snapshot, owner, name);

/** What of a picture must be seen, as the first article says that it leads. */
function focusOf(snapshot: Snapshot, owner: string, name: string) {
  const articles = owner.startsWith('stories/') ? snapshot.story(owner.slice('stories/'.length)) : [];
  return articles.find((one) => leadFile(snapshot, one)?.name === name)?.image?.focus;
}

const fileOf = (snapshot: Snapshot, owner: string, name: string) =>
  snapshot.images(owner).find((one) => one.name === name) ?? null;

const languageOf = ({ language, direction }: Edition) => ({ language, direction });
