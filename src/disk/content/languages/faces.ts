import { createRequire } from 'node:module';
import path from 'node:path';
import { editionCss } from '../../../outputs/edition-style.ts';
import { type Finding, finding } from '../../../problems/problem.ts';
import type { EditionStyle, Face, FontFile } from '../../../publication/faces.ts';
import { forLanguage } from '../../../publication/languages.ts';
import { assetPath } from '../../../publication/output-paths.ts';
import type { Edition } from '../../../publication/publication.ts';
import { decode, digest, read } from '../../files.ts';
import { pathOf, type Roots } from '../../roots.ts';

/** The style sheet of an edition, if it has one, and what is wrong with its face. */
export interface StyleOfEdition {
  style: EditionStyle | undefined;
  findings: readonly Finding[];
}

/** Finds the face of an edition, among those of languages and then those of scripts, and its files. */
export function styleOf(
  roots: Roots,
  edition: Omit<Edition, 'style'>,
  faces: Readonly<Record<string, Face>>,
): StyleOfEdition {
  const face = forLanguage(faces, edition.language) ?? faces[edition.script];
  const { found, missing } = filesOf(roots, face);
  const fonts = found.map((one) => ({ ...one, path: placeOf(roots, one.file) }));
  const css = editionCss(edition, face, fonts);
  const findings = missing.map((name) =>
    finding('face-missing', { name, script: edition.script }, 'content/publication.yaml', [
      'editions',
      edition.id,
      'language',
    ]),
  );
  if (css === '' && !face) return { style: undefined, findings };
  const style = {
    path: css === '' ? null : assetPath(`${edition.id}.${digest(css).slice(0, 8)}.css`),
    css,
    fonts,
    line: face?.line,
    tight: face?.tight,
    beside: face ? face.beside : [edition.script],
  };
  return { style, findings };
}

type Found = Omit<FontFile, 'path'>;

function filesOf(roots: Roots, face: Face | undefined): { found: readonly Found[]; missing: string[] } {
  if (!face?.package) return { found: face?.files ?? [], missing: [] };
  const { name, subsets, weights } = face.package;
  const ranges = rangesOf(roots, name);
  if (!ranges) return { found: face.files, missing: [name] };
  const short = name.slice(name.indexOf('/') + 1);
  const found = subsets.flatMap((subset) =>
    weights.map((weight) => {
      const kind = weight.includes(' ') ? 'wght' : weight;
      return {
        file: `${name}/files/${short}-${subset}-${kind}-normal.woff2`,
        weight,
        range: ranges[subset] ?? 'U+0-10FFFF',
      };
    }),
  );
  return { found, missing: [] };
}

/** What a package of Fontsource says of the characters of its subsets; `null` if it is not installed. */
function rangesOf(roots: Roots, name: string): Record<string, string> | null {
  try {
    return JSON.parse(decode(read(packageFile(roots, `${name}/unicode.json`))) ?? '{}');
  } catch {
    return null;
  }
}

/** A file of a package that the newsroom has installed, or else Warraq. */
function packageFile({ project, content }: Roots, file: string): string {
  const [own, engine] = [content, project].map((root) => createRequire(path.join(root, 'package.json')));
  try {
    return own?.resolve(file) ?? '';
  } catch {
    return engine?.resolve(file) ?? '';
  }
}

/** The path of a font: in a package, or among those of Warraq. */
export function fontPath(roots: Roots, file: string): string {
  return file.startsWith('@') ? packageFile(roots, file) : pathOf(roots, `src/styles/fonts/${file}`);
}

/** Where it is published; another version of it is elsewhere. */
function placeOf(roots: Roots, file: string): string {
  const name = path.basename(file, '.woff2');
  return assetPath(`${name}.${digest(read(fontPath(roots, file))).slice(0, 8)}.woff2`);
}
