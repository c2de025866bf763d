import path from 'node:path';
import { readPicture } from '../../disk/content/pictures/pictures.ts';
import type { DerivedFiles } from '../../disk/derived-files.ts';
import { writeWithin } from '../../disk/desk/write-file.ts';
import { digest, exists, look, lookAt, read } from '../../disk/files.ts';
import { pathOf, type Roots } from '../../disk/roots.ts';
import type { ImageAsset } from '../../newsroom/snapshot/snapshot.ts';
import { troubleWith } from '../../press/pictures/decode-pictures.ts';
import { isFileName } from '../../publication/file-names.ts';
import { formatOfName } from '../../publication/picture-kinds.ts';
import { fileName } from '../../story/front-matter-fields.ts';
import { toDeskProblem } from '../desk-problem.ts';
import type { TextFolder } from '../newsroom/folder.ts';
import type { Picture } from '../protocol.ts';
import { Refused, refuse } from '../refused.ts';

/** Where the desk shows a picture. */
const pathOfPicture = ({ kind, id }: TextFolder, name: string) =>
  `/desk/api/${kind}/${encodeURIComponent(id)}/pictures/${encodeURIComponent(name)}`;

/** The pictures of a folder that can be published. */
export function picturesOf(roots: Roots, of: TextFolder, images: readonly ImageAsset[]): Picture[] {
  return images
    .filter(({ flaw }) => flaw === null)
    .map(({ name, file, width, height }) => {
      const bytes = look(pathOf(roots, file)).size;
      return { name, width, height, bytes, path: pathOfPicture(of, name) };
    });
}

/** A picture of a folder, to be shown; refuses every name that is not that of one. */
export function readPictureFile(roots: Roots, { folder }: TextFolder, name: string): Buffer {
  const place = path.join(roots.content, folder, name);
  if (!isPictureName(name) || !lookAt(place)?.isFile()) throw refuse('desk-unknown');
  return read(place);
}

const isPictureName = (name: string): boolean =>
  fileName.safeParse(name).success && isFileName(name) && formatOfName(name) !== null;

/**
 * Puts a picture beside texts, once it has been read and decoded as the press does.
 *
 * @returns it; refused if it is none, its name can't be one, or there is another file of the name
 */
export async function putPicture(
  { roots, made }: { roots: Roots; made: DerivedFiles },
  of: TextFolder,
  name: string,
  bytes: Buffer,
): Promise<Picture> {
  const plain = name.normalize('NFC');
  if (!isPictureName(plain)) throw refuse('desk-bad-name');
  const { width, height, flaw, kind } = readPicture(bytes, plain);
  if (flaw !== null) throw refuse('desk-not-a-picture');
  const place = path.join(roots.content, of.folder, plain);
  if (kind !== 'svg') {
    const trouble = await troubleWith(`content/${of.folder}/${plain}`, digest(bytes), bytes, made);
    if (trouble) throw new Refused(422, [toDeskProblem(trouble)]);
  }
  const isSame = exists(place) && read(place).equals(bytes);
  if (!isSame && !writeWithin(roots.content, place, bytes, null))
    throw refuse('desk-exists', { params: { name: plain } });
  return { name: plain, width, height, bytes: look(place).size, path: pathOfPicture(of, plain) };
}
