import { mostPixels } from '../../disk/content/pictures/pictures.ts';
import { megapixels } from '../../disk/content/pictures/scan-pictures.ts';
import type { DerivedFiles } from '../../disk/derived-files.ts';
import { digest as digestOf, exists, read } from '../../disk/files.ts';
import { pathOf, type Roots } from '../../disk/roots.ts';
import type { ImageAsset } from '../../newsroom/snapshot/snapshot.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { mayMove } from './pictures.ts';

/** Why a picture can't be published although its file begins as it should. */
type Trouble = 'damaged' | { pixels: number };

/** Decodes every picture that the press would decode, one after the other: what is wrong with them. */
export async function pictureProblems(
  roots: Roots,
  images: readonly ImageAsset[],
  made: DerivedFiles,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const image of images) {
    if (image.flaw !== null || image.kind === 'svg') continue;
    const place = pathOf(roots, image.file);
    const bytes = exists(place) ? read(place) : null;
    if (!bytes || digestOf(bytes) !== image.digest) continue;
    const found = await troubleWith(image.file, image.digest, bytes, made);
    if (found) problems.push(found);
  }
  return problems;
}

/**
 * Decodes a picture as the press does. What was found out is kept by the digest of its bytes.
 *
 * @returns why it can't be published, `null` if it can
 */
export async function troubleWith(
  file: string,
  digest: string,
  bytes: Uint8Array,
  made: DerivedFiles,
): Promise<Problem | null> {
  const { versions } = await import('sharp');
  const look = async () => Buffer.from(await verdict(bytes));
  // Looking throws nothing: what can't be kept in the cache is looked at again.
  const found = await made.get(['decoded', digest, versions], look).catch(look);
  const trouble: Trouble | null = JSON.parse(Buffer.from(found).toString());
  const place = { file, line: 1, column: 1 };
  const src = file.slice(file.lastIndexOf('/') + 1);
  if (trouble === null) return null;
  if (trouble === 'damaged') return problem('image-unreadable', { src, damage: 'cut' }, place);
  return problem('image-large', { src, ...megapixels(trouble.pixels) }, place);
}

/** The trouble with a picture, as JSON: it is decoded with all frames that are published, and made tiny. */
async function verdict(bytes: Uint8Array): Promise<string> {
  const { default: sharp } = await import('sharp');
  const settings = { animated: mayMove(bytes), failOn: 'error' } as const;
  const decode = async (): Promise<Trouble | null> => {
    const { width, height } = await sharp(bytes, { ...settings, limitInputPixels: false }).metadata();
    if (width * height > mostPixels) return { pixels: width * height };
    await sharp(bytes, settings).resize(8, 8, { fit: 'fill' }).raw().toBuffer();
    return null;
  };
  return JSON.stringify(await decode().catch(() => 'damaged'));
}
