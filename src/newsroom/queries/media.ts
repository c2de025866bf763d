import { secondsAt } from '../../publication/media/chapters.ts';
import { captionsName, formatName, nameFor } from '../../publication/media/kinds.ts';
import { editionOf } from '../../publication/publication.ts';
import { urlsOf } from '../../publication/urls.ts';
import { type MediaAsset, mediaFile } from '../snapshot/media.ts';
import type { LiveArticle, Snapshot } from '../snapshot/snapshot.ts';

/** Questions about what is heard, seen and downloaded beside texts. */
export const mediaQueries = {
  /** A recording or document beside a text, as it is for an edition, with the captions that it has. */
  media: (snapshot: Snapshot, owner: string, name: string, edition: string) => {
    const found = mediaFor(snapshot, owner, name, edition);
    if (!found) return null;
    const { kind, type, bytes, seconds, size } = found;
    const url = urlsOf(snapshot.publication).shared(mediaFile(found));
    const format = formatName(found.name);
    const captions = captionsOf(snapshot, found, name).map((one) => ({
      url: urlsOf(snapshot.publication).shared(mediaFile(one.file)),
      language: editionOf(snapshot.publication, one.edition).language,
      isOwn: one.edition === edition,
    }));
    return { url, kind, type, format, bytes, seconds, size, captions };
  },

  /** The bytes of a recording or document, by digest. */
  mediaFile: (snapshot: Snapshot, owner: string, name: string) => {
    const found = snapshot.media(owner).find((one) => one.name === name);
    return found ? { file: found.file, digest: found.digest, name, flaw: found.flaw } : null;
  },
};

/** The recording of an article's text, and the show that it is an episode of; left out where there is none. */
export function heardOf<T>(snapshot: Snapshot, article: LiveArticle, showOf: (id: string) => T) {
  return {
    ...(article.audio && { audio: audioOf(snapshot, article) }),
    ...(article.show && { show: showOf(article.show) }),
  };
}

/** How long an episode of a show is, in seconds; left out of all else. */
export function episodeLength(snapshot: Snapshot, { story, edition, audio, show }: LiveArticle) {
  const seconds = show && audio && mediaFor(snapshot, `stories/${story}`, audio.src, edition)?.seconds;
  return seconds ? { seconds } : {};
}

function audioOf(snapshot: Snapshot, { story, edition, audio }: LiveArticle) {
  const found = audio && mediaQueries.media(snapshot, `stories/${story}`, audio.src, edition);
  if (!found) return null;
  const { credit, chapters, episode } = audio;
  return {
    ...found,
    ...(credit && { credit }),
    ...(episode && { episode }),
    ...(chapters && { chapters: chapters.map((one) => ({ ...one, seconds: secondsAt(one.at) })) }),
  };
}

/** The files that are published of what an edition's text names. */
export function publishedMedia(
  snapshot: Snapshot,
  owner: string,
  edition: string,
  names: readonly string[],
): MediaAsset[] {
  return names.flatMap((name) => {
    const found = mediaFor(snapshot, owner, name, edition);
    return found ? [found, ...captionsOf(snapshot, found, name).map(({ file }) => file)] : [];
  });
}

/** The file of an edition's own, or else the one of all. */
const mediaFor = (snapshot: Snapshot, owner: string, name: string, edition: string) =>
  fileNamed(snapshot, owner, nameFor(name, edition)) ?? fileNamed(snapshot, owner, name);

const fileNamed = (snapshot: Snapshot, owner: string, name: string) =>
  snapshot.media(owner).find((one) => one.name === name);

/** Captions of a recording in every edition that has any, in the order of editions. */
function captionsOf(snapshot: Snapshot, { owner, kind, name }: MediaAsset, named: string) {
  if (kind !== 'audio' && kind !== 'video') return [];
  return snapshot.publication.editions.flatMap(({ id }) => {
    const file =
      fileNamed(snapshot, owner, captionsName(name, id)) ??
      fileNamed(snapshot, owner, captionsName(named, id));
    return file ? [{ edition: id, file }] : [];
  });
}
