import type { Content } from '../newsroom/snapshot/snapshot.ts';
import { type Finding, finding } from '../problems/problem.ts';
import { clockOf, secondsAt } from '../publication/media/chapters.ts';
import { nameFor } from '../publication/media/kinds.ts';

/** Chapters that begin when the recording is over: of an edition with a recording of its own, when that is. */
export function chapters({ articles, media = [] }: Content): Finding[] {
  const byFile = new Map(media.map((one) => [`${one.owner}/${one.name}`, one]));
  return articles.flatMap(({ story, edition, audio, body }) => {
    if (!audio?.chapters) return [];
    const names = [nameFor(audio.src, edition), audio.src];
    const recording = names.flatMap(
      (name) => byFile.get(`stories/${story}/${name.normalize('NFC')}`) ?? [],
    )[0];
    const { seconds = null, name: src = audio.src } = recording ?? {};
    if (seconds === null) return [];
    const end = clockOf(Math.floor(seconds));
    return audio.chapters.flatMap(({ at }, index) =>
      secondsAt(at) < seconds
        ? []
        : [finding('chapter-late', { at, src, end }, body.file, ['audio', 'chapters', index, 'at'])],
    );
  });
}
