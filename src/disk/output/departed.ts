import { isText, lasting, typeOf } from '../../outputs/site-files/served-as.ts';
import { outputFile, pathOfFile } from '../../publication/output-paths.ts';

/** Two sites, as far as they differ. */
export interface Difference {
  /** Names of files and folders that are not the same in both. */
  names: readonly string[];
  /** The text of a file of either; empty for a picture, `null` if there is none. */
  before(name: string): string | null;
  today(name: string): string | null;
}

/** Files in which hosts are told of old addresses, of each site: an address that is gone must be so for them, too. */
const forHosts = /^(?:[^/]+\/)?_(?:redirects|(?:nginx|apache|caddy)\.conf)$/;

/**
 * The files of which the site before must take today's version, or that it must lose, so that it shows
 * nothing of texts that are gone today, and leads to nothing that is not there.
 *
 * @param departed the addresses of those texts
 */
export function asToday(difference: Difference, departed: readonly string[]): Set<string> {
  if (departed.length === 0) return new Set();
  const kept = new Kept(difference);
  for (const name of [...departed.map(outputFile), ...difference.names.filter((one) => forHosts.test(one))])
    kept.add(name);
  kept.telling(departed);
  kept.pictures();
  kept.needed();
  return kept.names;
}

/** What is kept as it is today, step by step. */
class Kept {
  readonly names = new Set<string>();
  readonly #all: readonly string[];
  readonly #before: ReadonlyMap<string, string>;
  readonly #today: ReadonlyMap<string, string>;

  constructor({ names, before, today }: Difference) {
    this.#all = names;
    this.#before = textsOf(names, before);
    this.#today = textsOf(names, today);
  }

  /** Keeps a file, and those that can only be read together with it. */
  add(name: string): void {
    const together = searchFiles.exec(name)?.[1];
    const all = together ? this.#all.filter((one) => searchFiles.exec(one)?.[1] === together) : [name];
    for (const one of all) this.names.add(one);
  }

  /** What tells of an address that is gone; where that goes too, what leads to it. */
  telling(departed: readonly string[]): void {
    let lost = departed;
    while (lost.length > 0) {
      const known = new Set(this.names);
      const forms = lost.flatMap(formsOf);
      for (const [name, text] of this.#staying()) if (mentions(text, forms)) this.add(name);
      const fresh = [...this.names].filter((name) => !known.has(name));
      lost = fresh.filter((name) => this.#before.has(name) && !this.#today.has(name)).map(pathOfFile);
    }
  }

  /** Pictures that are no more, unless a page that stays as it was shows them. */
  pictures(): void {
    const shown = this.#staying().map(([, text]) => text);
    for (const [name] of this.#staying()) {
      if (this.#today.has(name) || isText(typeOf(name))) continue;
      const forms = formsOf(pathOfFile(name));
      if (!shown.some((text) => mentions(text, forms))) this.add(name);
    }
  }

  /** What files that are kept refer to, and the site before did not have. */
  needed(): void {
    const missing = [...this.#today.keys()].filter((name) => !this.#before.has(name));
    let texts = [...this.names];
    while (texts.length > 0) {
      const told = texts.map((name) => this.#today.get(name) ?? '');
      texts = missing.filter((name) => {
        const forms = formsOf(pathOfFile(name));
        return !this.names.has(name) && told.some((text) => mentions(text, forms));
      });
      for (const name of texts) this.add(name);
    }
  }

  #staying(): [name: string, text: string][] {
    return [...this.#before].filter(([name]) => !this.names.has(name));
  }
}

function textsOf(names: readonly string[], read: Difference['before']): Map<string, string> {
  return new Map(
    names.flatMap((name) => {
      const text = read(name);
      return text === null ? [] : [[name, text] as const];
    }),
  );
}

/** Search reads its files by their numbers in each other. */
const searchFiles = /^((?:[^/]+\/){0,2}search\/).*\.json$/;
const mentions = (text: string, forms: readonly string[]) => forms.some((form) => text.includes(form));

/**
 * A path as it stands in addresses, and as nginx compares it; scripts name each other without folders, and where
 * there are several sites the first folder is the name of a host.
 */
function formsOf(path: string): string[] {
  const file = outputFile(path);
  const decoded = `/${file.replace(/index\.html$/, '')}`;
  const forms = [path, decoded].flatMap((one) => [one, one.replace(/^\/[^/]*\.[^/]*(?=\/.)/, '')]);
  const asset = path.indexOf(lasting);
  return asset < 0 ? forms : [...forms, path.slice(asset + lasting.length)];
}
