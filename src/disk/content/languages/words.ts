import type { z } from 'zod';
import type { Validated } from '../../../problems/validate.ts';
import { parseYaml } from '../../../problems/yaml.ts';
import type { MaxMegabytes } from '../../../publication/file-sizes.ts';
import { decode, exists, read } from '../../files.ts';
import { layersOf, pathOf, type Roots } from '../../roots.ts';
import { digestOf } from '../publication-files.ts';
import { readYaml } from '../yaml.ts';
import { bundledData } from './bundled.ts';

/** Files as they were read last, by the digests of their bytes: long ones take as long as a small site. */
const readLast = new Map<string, { digest: string; value: unknown }>();

/** Reads what is known of the words of each language. A newsroom can do without the file. */
export function readWords<S extends z.ZodRecord>(
  roots: Roots,
  file: string,
  schema: S,
  sizes: MaxMegabytes,
): Validated<z.output<S>> {
  const isThere = layersOf(roots, file).some((name) => exists(pathOf(roots, name)));
  return isThere ? readLayered(roots, file, schema, sizes) : { value: schema.parse({}), problems: [] };
}

/** Reads a file of `locales/`: what Warraq comes with, and over it, key by key, what the newsroom says. */
export function readLayered<S extends z.ZodType>(
  roots: Roots,
  file: string,
  schema: S,
  sizes: MaxMegabytes,
): Validated<z.output<S>> {
  const layers = layersOf(roots, file).filter((name) => exists(pathOf(roots, name)));
  const digests = layers.map((name) => digestOf(roots, name));
  const current = [...digests, sizes.vocabulary].join(' ');
  const known = readLast.get(file);
  if (known?.digest === current) return { value: known.value as z.output<S>, problems: [] };
  const [base, own] = layers;
  const isOver = own !== undefined && digests[0] !== digests[1];
  const name = own ?? base ?? file;
  const shipped = digests[0] === undefined ? undefined : bundledData(digests[0]);
  const asShipped = isOver ? undefined : schema.safeParse(shipped).data;
  if (asShipped !== undefined) return remembered(file, current, { value: asShipped, problems: [] });
  // The limits of a newsroom are for its own files.
  const limits = name === file ? sizes : {};
  const under = isOver ? (shipped ?? dataOf(roots, base)) : undefined;
  return remembered(file, current, readYaml(roots, name, schema, limits, under));
}

function remembered<T>(file: string, digest: string, result: Validated<T>): Validated<T> {
  if (result.value) readLast.set(file, { digest, value: result.value });
  return result;
}

/** The data of a file that Warraq comes with. */
const dataOf = (roots: Roots, file = '') => parseYaml(decode(read(pathOf(roots, file))) ?? '', file).data;
