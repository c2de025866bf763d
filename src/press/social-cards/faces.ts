import { createRequire } from 'node:module';
import path from 'node:path';
import type { Renderer } from '@takumi-rs/core';
import { decode, digest, read } from '../../disk/files.ts';
import { once } from '../../language/once.ts';
import { cardFaces, facesFor } from '../../publication/card-faces.ts';

const { resolve } = createRequire(import.meta.url);

/** Every family, in the order in which Takumi asks them for each letter; each file needs a name of its own. */
const families = cardFaces.flatMap(({ name, files }) =>
  files.map((file, index) => ({ face: name, name: `${name} ${index}`, file })),
);

/**
 * The families that a text is drawn with, as CSS writes them. No others: a thread that has drawn other texts knows
 * more of them, and would take a mark from there that another thread leaves out.
 */
export function fontFamily(text: string): string {
  const faces = new Set(facesFor(text));
  return families.flatMap(({ face, name }) => (faces.has(face) ? [`"${name}"`] : [])).join(', ');
}

/** Where a file of a face is: in a package, or among those that were cut. */
const placeOf = (file: string, project: string) =>
  file.startsWith('@') ? resolve(file) : path.join(project, 'src/styles/fonts', file);

/** What draws a text: another version of it, or of a face, may draw another picture of the same words. */
export function facesOf(text: string, project: string): unknown[] {
  const faces = new Set(facesFor(text));
  const files = families.filter(({ face }) => faces.has(face)).map(({ file }) => placeOf(file, project));
  return [takumi(project), ...files.map(digestOf)];
}

const digestOf = once((file) => digest(read(file)));
/** The version of Takumi, which Warraq depends on exactly. */
const takumi = once(
  (project) =>
    JSON.parse(decode(read(path.join(project, 'package.json'))) ?? '{}').dependencies?.['@takumi-rs/core'],
);

let renderer: Promise<Renderer> | undefined;
const registered = new Map<string, Promise<unknown>>();

/** What draws with the faces that a text needs. Reading one takes as long as drawing a card, so a thread does it once. */
export async function rendererFor(text: string, project: string): Promise<Renderer> {
  renderer ??= import('@takumi-rs/core').then(({ Renderer }) => new Renderer());
  const opened = await renderer;
  const faces = new Set(facesFor(text));
  for (const { face, name, file } of families) {
    if (!faces.has(face)) continue;
    const known = registered.get(name) ?? opened.registerFont({ name, data: read(placeOf(file, project)) });
    registered.set(name, known);
    await known;
  }
  return opened;
}
