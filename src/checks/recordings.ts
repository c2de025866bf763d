import type { Content } from '../newsroom/snapshot/snapshot.ts';
import { closest } from '../problems/closest.ts';
import { type Finding, finding } from '../problems/problem.ts';
import { extensionsOf, mediaFormatOf, nameFor } from '../publication/media/kinds.ts';

/**
 * The recording that front matter names must lie beside the text, and be sound that browsers play; what an episode of a
 * show may be is told with shows.
 */
export function recordings({ articles, media = [] }: Content): Finding[] {
  const names = Map.groupBy(media, ({ owner }) => owner);
  return articles.flatMap(({ story, edition, audio, show, body }): Finding[] => {
    if (!audio) return [];
    const src = audio.src.normalize('NFC');
    const at = ['audio', 'src'];
    if (mediaFormatOf(src)?.kind !== 'audio') {
      const wanted = extensionsOf('audio');
      return show ? [] : [finding('media-kind', { src, name: 'audio', wanted }, body.file, at)];
    }
    const known = (names.get(`stories/${story}`) ?? []).map(({ name }) => name);
    if (known.includes(src) || known.includes(nameFor(src, edition))) return [];
    return [finding('media-missing', { src, nearest: closest(src, known) }, body.file, at)];
  });
}
