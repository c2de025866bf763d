import { renditionsOf } from '../../../newsroom/snapshot/renditions.ts';
import type { Flaw, ImageAsset } from '../../../newsroom/snapshot/snapshot.ts';
import { forbiddenCharacters, hiddenCharacters } from '../../../problems/characters.ts';
import { type Problem, problem } from '../../../problems/problem.ts';
import type { MaxMegabytes } from '../../../publication/file-sizes.ts';
import { otherKind } from '../../../publication/picture-kinds.ts';
import { pathOf, type Roots } from '../../roots.ts';
import type { FoundFile } from '../../walk.ts';
import { guarded } from '../faults.ts';
import { isPicture } from '../find-files.ts';
import type { IndexCache } from '../index-cache.ts';
import { sizeProblem } from '../sizes.ts';
import { flawed, mostPixels, readPicture } from './pictures.ts';

/** Folders of content that have pictures. */
type Kind = 'stories' | 'pages' | 'people' | 'topics' | 'sections' | 'shows';

/** What reading pictures needs to know; problems are added to. */
interface Scan {
  roots: Roots;
  kind: Kind;
  index: IndexCache;
  sizes: MaxMegabytes | undefined;
  problems: Problem[];
}

/** Reads the pictures among the files of a folder; those that can't be published are there too, with a problem. */
export function scanPictures(scan: Scan, id: string, found: readonly FoundFile[]): ImageAsset[] {
  const images = found
    .filter(({ name }) => isPicture(name))
    .map((one) =>
      guarded(
        scan,
        `content/${scan.kind}/${one.name}`,
        () => measure(scan, `${scan.kind}/${id}`, one),
        () => null,
      ),
    )
    .filter((one) => one !== null);
  scan.problems.push(...clashes(images));
  return images;
}

/** Pictures of a folder that are there and can't be opened, so that no text is told that they are missing. */
export function unreadPictures(kind: Kind, folder: string, names: readonly string[]): ImageAsset[] {
  const id = folder.slice(folder.lastIndexOf('/') + 1);
  const isIn = (name: string) => name.startsWith(`${folder}/`) && !name.includes('/', folder.length + 1);
  return names
    .filter((name) => isIn(name) && isPicture(name))
    .map((name) => ({
      owner: `${kind}/${id}`,
      name: name.slice(folder.length + 1).normalize('NFC'),
      file: `content/${kind}/${name}`,
      digest: '',
      ...flawed(null, 'unopened'),
    }));
}

function measure(
  { roots, kind, index, sizes, problems }: Scan,
  owner: string,
  found: FoundFile,
): ImageAsset | null {
  const file = `content/${kind}/${found.name}`;
  const name = file.slice(file.lastIndexOf('/') + 1).normalize('NFC');
  const large = sizeProblem(file, found.stats.size, 'picture', sizes);
  if (large) {
    problems.push(large);
    return { owner, name, file, digest: '', ...flawed(null, 'unopened') };
  }
  const image = index.get<ImageAsset>(file, pathOf(roots, file), found, (bytes, digest) => ({
    owner,
    name,
    file,
    digest,
    ...readPicture(bytes, name),
  }));
  if (image) problems.push(...problemsOf(image));
  return image;
}

/** The rules about what a picture holds that is not published. */
const losses = {
  location: 'image-location',
  device: 'image-device',
  active: 'image-active',
  still: 'image-still',
  recoded: 'image-recoded',
} as const;

function problemsOf(image: ImageAsset): Problem[] {
  const { name: src, file, kind, flaw, found, leftOut } = image;
  const place = start(file);
  const lost = found.map((what) => problem(losses[what], { src, kind: kind ?? '', leftOut }, place));
  const named = [...forbiddenCharacters(src), ...hiddenCharacters(src)].map(({ rule, params }) =>
    problem(rule, params, place),
  );
  return [...(flaw === null || flaw === 'unopened' ? [] : [flawOf(image, flaw)]), ...named, ...lost];
}

function flawOf(
  { name: src, file, kind, width, height }: ImageAsset,
  flaw: Exclude<Flaw, 'unopened'>,
): Problem {
  const place = start(file);
  switch (flaw) {
    case 'empty':
      return problem('image-unreadable', { src, damage: 'empty' }, place);
    case 'kind':
      return problem('image-kind', { src, kind: otherKind(kind ?? ''), actual: kind ?? undefined }, place);
    case 'misnamed':
      return problem('image-misnamed', { src, kind: kind ?? '' }, place);
    case 'large':
      return problem('image-large', { src, ...megapixels(width * height) }, place);
    case 'encoding':
      return problem('file-encoding', {}, place);
    default:
      return problem(`image-${flaw}`, { src }, place);
  }
}

/** What the rule about pictures that are too large is told, of so many pixels. */
export const megapixels = (pixels: number) => ({
  megapixels: Math.ceil(pixels / 1e6),
  limit: mostPixels / 1e6,
});

/** Pictures of one folder whose files would be the same, on machines that don't tell capitals apart. */
function clashes(images: readonly ImageAsset[]): Problem[] {
  const owners = new Map<string, ImageAsset>();
  return images.flatMap((image) => {
    const paths = renditionsOf(image).map((one) => decodeURIComponent(one.path).toLowerCase());
    const other = paths.map((path) => owners.get(path)).find((one) => one !== undefined);
    for (const path of paths) if (!owners.has(path)) owners.set(path, image);
    return other ? [problem('image-clash', { src: image.name, other: other.name }, start(image.file))] : [];
  });
}

const start = (file: string) => ({ file, line: 1, column: 1 });
