import path from 'node:path';
import { read } from '../../disk/files.ts';
import type { Roots } from '../../disk/roots.ts';
import type { PaperFont } from './style.ts';

/**
 * Fonts whose letters are glyphs of their own: where a letter and its dots are drawn apart, programs that read a PDF find spaces
 * in the middle of words. The families are those of `styles/fonts.css`.
 */
export function paperFonts({ project }: Pick<Roots, 'project'>): PaperFont[] {
  const range = 'U+0600-06FF, U+0750-077F, U+08A0-08FF, U+FB50-FDFF, U+FE70-FEFF';
  return [400, 700, 800].map((weight) => {
    const file = path.join(project, `src/styles/fonts/paper-arabic-${Math.min(weight, 700)}.woff2`);
    return { family: 'Naskh', weight, range, bytes: read(file) };
  });
}
