import { flawedMedia, type MediaAsset, type MediaFlaw } from '../../../newsroom/snapshot/media.ts';
import { forbiddenCharacters, hiddenCharacters } from '../../../problems/characters.ts';
import { type Problem, problem } from '../../../problems/problem.ts';
import type { MaxMegabytes } from '../../../publication/file-sizes.ts';
import { meantBy, mediaFormatOf } from '../../../publication/media/kinds.ts';
import { sniffMedia } from '../../../publication/media/sniff.ts';
import { pathOf, type Roots } from '../../roots.ts';
import type { FoundFile } from '../../walk.ts';
import { guarded } from '../faults.ts';
import { isMedia } from '../find-files.ts';
import type { IndexCache } from '../index-cache.ts';
import { readStart, sizeProblem } from '../sizes.ts';
import { readMedia } from './read-media.ts';

/** What reading media needs to know; problems are added to. */
interface Scan {
  roots: Roots;
  kind: 'stories' | 'pages';
  editions: readonly string[];
  index: IndexCache;
  sizes: MaxMegabytes | undefined;
  problems: Problem[];
}

/**
 * Reads the recordings, documents and captions of a folder that its texts name; what they don't name may be a
 * newsroom's own material, which is neither read nor published. A name with other capitals is read, so that it can be
 * told what was meant, and not published.
 *
 * @param named names of files, as the texts of the folder write them
 */
export function scanMedia(
  scan: Scan,
  id: string,
  found: readonly FoundFile[],
  named: readonly string[],
): MediaAsset[] {
  const meant = new Set(named.flatMap((name) => meantBy(name, scan.editions).map(folded)));
  return found
    .filter(({ name }) => isMedia(name))
    .flatMap((one) => {
      const file = `content/${scan.kind}/${one.name}`;
      const name = file.slice(file.lastIndexOf('/') + 1).normalize('NFC');
      if (!meant.has(folded(name))) {
        scan.index.pass(file, one);
        return [];
      }
      const place = { owner: `${scan.kind}/${id}`, name, file };
      return guarded(
        scan,
        file,
        () => [examine(scan, place, one)],
        () => [],
      );
    });
}

/** As machines see a name that don't tell capitals apart. */
const folded = (name: string) => name.toLowerCase();

function examine(
  { roots, index, sizes, problems }: Scan,
  place: Pick<MediaAsset, 'owner' | 'name' | 'file'>,
  found: FoundFile,
): MediaAsset {
  const { name, file } = place;
  const kind = mediaFormatOf(name)?.kind === 'document' ? 'document' : 'recording';
  const large = sizeProblem(file, found.stats.size, kind, sizes);
  if (large) {
    problems.push(large);
    return { ...place, digest: '', ...flawedMedia(name, 'unopened') };
  }
  const asset = index.get<MediaAsset>(file, pathOf(roots, file), found, (bytes, digest) => {
    const learnt = readMedia(bytes, name);
    return learnt && { ...place, digest, ...learnt };
  }) ?? { ...place, digest: '', ...flawedMedia(name, 'slow') };
  problems.push(...problemsOf(roots, asset));
  return asset;
}

/** The rules about what a file holds. */
const findings = {
  location: 'media-location',
  channels: 'media-channels',
  people: 'media-people',
  coding: 'media-coding',
} as const;

function problemsOf(roots: Roots, asset: MediaAsset): Problem[] {
  const { name: src, file, kind, flaw, found } = asset;
  const place = { file, line: 1, column: 1 };
  const named = [...forbiddenCharacters(src), ...hiddenCharacters(src)].map(({ rule, params }) =>
    problem(rule, params, place),
  );
  const told = found.map((what) => problem(findings[what], { src, kind }, place));
  return [...(flaw === null || flaw === 'unopened' ? [] : flaws(roots, asset, flaw)), ...named, ...told];
}

function flaws(
  roots: Roots,
  { name: src, file, faults }: MediaAsset,
  flaw: Exclude<MediaFlaw, 'unopened'>,
): Problem[] {
  const place = { file, line: 1, column: 1 };
  if (flaw === 'encoding') return [problem('file-encoding', {}, place)];
  if (flaw === 'captions')
    return faults.map(({ line, what }) => problem('captions-malformed', { src, what }, { ...place, line }));
  const actual =
    flaw === 'misnamed' || flaw === 'pictureless' ? sniffMedia(readStart(pathOf(roots, file))) : null;
  return [problem('media-unreadable', { src, flaw, actual }, place)];
}
