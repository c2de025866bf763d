import { decoded } from '../addresses.ts';
import type { InputFolder } from '../input.ts';
import type { Picture } from '../item.ts';
import type { Context } from '../source.ts';
import type { Layout } from './layout.ts';

/** Where the pictures of a text are, and which files texts have shown. */
export class Pictures {
  readonly #paths: ReadonlySet<string>;
  readonly #assets: readonly string[];
  readonly used = new Set<string>();

  constructor(folder: InputFolder, { assets }: Layout, _context: Context) {
    this.#paths = new Set(folder.paths);
    this.#assets = assets;
  }

  /**
   * By what a text calls it: a path from beside the text, one from the root of the site, or an address.
   *
   * @param text path of the text in the folder
   */
  from(address: string, text: string): Picture['from'] {
    if (/^(?:https?:)?\/\//.test(address)) return { url: address.replace(/^\/\//, 'https://') };
    const bare = decoded(address.replace(/[?#].*$/, ''));
    const beside = text.split('/').slice(0, -1).join('/');
    const found = this.#candidates(bare, beside).find((one) => this.#paths.has(one));
    if (found !== undefined) this.used.add(found);
    return { path: found ?? bare.replace(/^(?:\.?\.?\/)+/, '') };
  }

  /** A file of the folder that a text names; it is shown then. */
  file(address: string, text: string): string | undefined {
    const from = this.from(address, text);
    return 'path' in from && this.#paths.has(from.path) ? from.path : undefined;
  }

  #candidates(address: string, beside: string): string[] {
    const below = (folder: string) => resolved(`${folder}/${address.replace(/^\/|^@\/|^~\//, '')}`);
    const roots = this.#assets.map(below);
    return address.startsWith('/') ? roots : [below(beside), ...roots];
  }
}

/** A path without `.` and `..`; none leads out of the folder. */
export function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
