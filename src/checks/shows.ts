import { mainRendition } from '../newsroom/snapshot/renditions.ts';
import type { Content } from '../newsroom/snapshot/snapshot.ts';
import { type Finding, finding } from '../problems/problem.ts';
import { mediaFormatOf } from '../publication/media/kinds.ts';
import { artworkPixels, podcastTypes } from '../publication/media/podcast.ts';
import { termFiles } from '../publication/publication.ts';

/** Pictures of shows that directories of podcasts refuse: not square, or too small. */
export function artwork({ publication, images }: Content): Finding[] {
  const byFile = new Map(images.map((one) => [`${one.owner}/${one.name}`, one]));
  return publication.terms.show.flatMap(({ id, picture }) => {
    const image = picture && byFile.get(`shows/${id}/${picture.src.normalize('NFC')}`);
    if (!image || image.flaw !== null) return [];
    const { width, height, format } = mainRendition(image);
    const isRight = width === height && width >= artworkPixels.least && /^(?:jpeg|png)$/.test(format);
    const params = { src: image.name, width, height, ...artworkPixels };
    return isRight ? [] : [finding('show-artwork', params, termFiles.show, [id, 'picture', 'src'])];
  });
}

/** Episodes that podcast programs can't play. */
export function episodes({ articles }: Content): Finding[] {
  return articles.flatMap(({ show, audio, body }) => {
    if (show === undefined) return [];
    const { type = '' } = (audio && mediaFormatOf(audio.src)) ?? {};
    const isHeard = podcastTypes[type] !== undefined;
    const at = audio ? ['audio', 'src'] : ['show'];
    return isHeard ? [] : [finding('episode-audio', { show, src: audio?.src }, body.file, at)];
  });
}
