import { problem } from '../../problems/problem.ts';
import type { InputFolder } from '../input.ts';
import type { Context, FolderSource, Found } from '../source.ts';
import { hasFrontMatter, type Parted, partsOf } from './front-matter.ts';
import { addressed, isHeadOfList, textOfFile } from './item.ts';
import { type Place, placeOf, tag } from './languages.ts';
import { belowRoot, holdsSite, isText, type Layout, layoutOf, textsOf } from './layout.ts';
import { Links, type Target } from './links.ts';
import { Pictures } from './pictures.ts';
import { type SiteSettings, settingsOf } from './settings.ts';

/** Folders of Markdown that Hugo, Jekyll, Astro or the like make a site of. */
export const sites: FolderSource = {
  name: 'site',
  label: 'a site of Markdown (Hugo, Jekyll, Astro)',
  recognisesFolder,
  readFolder,
};

/** Files that lie beside texts of a site; another kind shows that a folder is none. */
const beside =
  /\.(?:jpe?g|png|gif|webp|avif|svg|ya?ml|toml|json|css|scss|js|ts|bib|csv|pdf|mp3|mp4|ico|txt|xml|woff2?)$/i;
/** So many texts are looked at to see what a folder is. */
const looked = 5;

function recognisesFolder(folder: InputFolder): boolean {
  const layout = layoutOf(folder.paths);
  const texts = textsOf(folder, layout);
  if (layout.generator !== 'folder') return texts.length > 0;
  const others = folder.paths.filter((one) => !isText(one) && !/(?:^|\/)\./.test(one));
  if (
    texts.length === 0 ||
    holdsSite(folder.paths) ||
    !others.every((one) => beside.test(one)) ||
    others.some((one) => /\.(?:txt|xml|json)$/i.test(one))
  )
    return false;
  return texts
    .slice(0, looked)
    .every((one) => hasFrontMatter(new TextDecoder().decode(folder.open(one)?.head)));
}

interface Text extends Parted {
  path: string;
  place: Place;
}

/** Reads a site: first where each text stands, then the texts. Each is an item, or told. */
async function* readFolder(folder: InputFolder, context: Context): AsyncGenerator<Found> {
  const layout = layoutOf(folder.paths);
  const settings = await settingsOf(folder, layout);
  const { places, targets } = yield* placesIn(folder, layout, { context, settings });
  const pairs = pairedKeys([...places.values()]);
  const originals = originalsOf([...places.values()], settings);
  const pictures = new Pictures(folder, layout, context);
  const links = new Links(targets, layout, settings.address);
  for (const [path, place] of places) {
    const parts = await partsAt(folder, path);
    if ('broken' in parts) continue;
    const site = {
      layout,
      settings,
      pictures,
      links,
      context,
      isPaired: pairs.has(place.key),
      original: originals.get(place.key),
    };
    yield* textOfFile({ path, place, ...parts } satisfies Text, site);
  }
  yield* othersOf(folder, layout, pictures);
}

interface Placed {
  /** Path of a text → where it stands. */
  places: Map<string, Place>;
  /** Those that links lead to. */
  targets: Target[];
}

/** Where the texts of a site stand, and which can't be read. */
async function* placesIn(
  folder: InputFolder,
  layout: Layout,
  { context, settings }: { context: Context; settings: SiteSettings },
): AsyncGenerator<Found, Placed> {
  const known = languagesOf(context, settings);
  const placed: Placed = { places: new Map(), targets: [] };
  for (const path of textsOf(folder, layout)) {
    const parts = await partsAt(folder, path);
    if ('broken' in parts) yield { problem: brokenAt(`${folder.name}/${path}`, parts.broken) };
    else {
      const place = placeOf(belowRoot(path, layout), parts.front, known, settings);
      placed.places.set(path, place);
      const text = { path, place, front: parts.front };
      if (!isHeadOfList(place)) placed.targets.push(addressed(text, layout, settings).target);
    }
  }
  return placed;
}

const brokenAt = (file: string, { message, line }: { message: string; line: number }) =>
  problem('import-front-matter', { message }, { file, line, column: 1 });

async function partsAt(folder: InputFolder, path: string) {
  const bytes = await folder.open(path)?.bytes();
  return partsOf(new TextDecoder().decode(bytes));
}

/** What the names of languages in paths can be, in lower case. */
function languagesOf({ publication }: Context, { languages, language }: SiteSettings): Set<string> {
  const editions = publication.editions.flatMap((one) => [one.id, one.language]);
  const all = [...editions, ...languages, ...(language === undefined ? [] : [language])];
  return new Set(all.map((one) => one.toLowerCase()));
}

/** Keys that texts in several languages have; of two in one language neither is a translation. */
function pairedKeys(places: readonly Place[]): Set<string> {
  const byKey = Map.groupBy(places, ({ key }) => key);
  const isPair = (all: readonly Place[]) =>
    new Set(all.map(({ language }) => language)).size === all.length && all.length > 1;
  return new Set([...byKey].filter(([, all]) => isPair(all)).map(([key]) => key));
}

/** Of stories that have a text in the main language of the site: that language, in which others were translated from it. */
function originalsOf(places: readonly Place[], { language }: SiteSettings): Map<string, string> {
  const main = tag(language);
  const inMain = places.filter((one) => main !== undefined && one.language === main);
  return new Map(inMain.map(({ key }) => [key, main ?? '']));
}

/** All other files of the folder: what no text shows, by folders. */
function* othersOf({ paths }: InputFolder, layout: Layout, pictures: Pictures): Generator<Found> {
  const texts = new Set(textsOf({ paths }, layout));
  const rest = paths.filter((one) => !texts.has(one) && !pictures.used.has(one));
  const byFolder = Map.groupBy(rest, (one) => (one.includes('/') ? `${one.split('/')[0]}/` : ''));
  for (const [name, files] of byFolder) {
    const what =
      files.length === 1 ? (files[0] ?? '') : `${name || 'files at the root'}: ${files.length} files`;
    yield { dropped: { what, reason: 'no text shows it' } };
  }
}
