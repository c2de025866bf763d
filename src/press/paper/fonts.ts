import path from 'node:path';
import { readWords } from '../../disk/content/languages/words.ts';
import { locate } from '../../disk/content/locate.ts';
import { lookAt, read } from '../../disk/files.ts';
import type { Roots } from '../../disk/roots.ts';
import { type Finding, finding, type Problem } from '../../problems/problem.ts';
import { paperFacesSchema } from '../../publication/faces.ts';
import type { MaxMegabytes } from '../../publication/file-sizes.ts';
import type { PaperFont } from './style.ts';

const words = 'locales/paper.yaml';

/** The fonts of `locales/paper.yaml`, and what is wrong with that file. */
export function paperFonts(
  roots: Roots,
  sizes: MaxMegabytes,
): { fonts: PaperFont[]; problems: readonly Problem[] } {
  const { value, problems } = readWords(roots, words, paperFacesSchema, sizes);
  const missing: Finding[] = [];
  const fonts = Object.entries(value ?? {}).flatMap(([family, { files, scale }]) =>
    files.flatMap(({ file, weight, range }, index) => {
      const place = path.join(roots.project, 'src/styles/fonts', file);
      if (lookAt(place)?.isFile()) return [{ family, weight, range, scale, bytes: read(place) }];
      missing.push(finding('paper-font', { file }, words, [family, 'files', index, 'file']));
      return [];
    }),
  );
  return { fonts, problems: [...problems, ...locate(roots, missing)] };
}
