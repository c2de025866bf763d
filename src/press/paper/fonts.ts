import path from 'node:path';
import { readWords } from '../../disk/content/languages/words.ts';
import { read } from '../../disk/files.ts';
import type { Roots } from '../../disk/roots.ts';
import type { Problem } from '../../problems/problem.ts';
import { paperFacesSchema } from '../../publication/faces.ts';
import type { MaxMegabytes } from '../../publication/file-sizes.ts';
import type { PaperFont } from './style.ts';

/** The fonts of `locales/paper.yaml`, and what is wrong with that file. */
export function paperFonts(
  roots: Roots,
  sizes: MaxMegabytes,
): { fonts: PaperFont[]; problems: readonly Problem[] } {
  const { value, problems } = readWords(roots, 'locales/paper.yaml', paperFacesSchema, sizes);
  const fonts = Object.entries(value ?? {}).flatMap(([family, { files, scale }]) =>
    files.map(({ file, weight, range }) => {
      const bytes = read(path.join(roots.project, 'src/styles/fonts', file));
      return { family, weight, range, scale, bytes };
    }),
  );
  return { fonts, problems };
}
