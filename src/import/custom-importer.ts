import { codePlace } from '../problems/code-place.ts';
import { problem } from '../problems/problem.ts';
import { bodyOfHtml } from './html/body.ts';
import type { InputFile, InputFolder } from './input.ts';
import type { Item } from './item.ts';
import { type Context, type FileSource, type FolderSource, type Found, ImportProblem } from './source.ts';

/** What an importer of the newsroom's own gives: an item, or a part of the input that is in none, and why. */
export type CustomFound = { item: CustomItem } | Exclude<Found, { item: Item } | { problem: unknown }>;

/** An item; what is left out is a draft of a story without terms, pictures and losses. */
export type CustomItem = Pick<Item, 'guid' | 'body'> & Partial<Item>;

/** What an importer may know and use besides the input. */
export interface ImportTools extends Pick<Context, 'base' | 'encoding'> {
  /** Names what has no guid of its own by its bytes or words. */
  digest(data: string | Uint8Array): string;
  /** A fragment of HTML as `body`, `pictures` and `dropped` of an item; relative addresses start from `base`. */
  fromHtml(html: string, base?: string): Pick<Item, 'body' | 'pictures' | 'dropped'>;
}

/**
 * A source of imports of the newsroom's own: the default export of `theme/importers/NAME.ts`. It reads files that it
 * recognises by their content, or folders that are one thing, before Warraq's own look at them.
 */
export interface CustomImporter {
  /** For people: `an export of our old system`. */
  label: string;
  /** `text` is the first 64 KiB decoded, or `null` where they are no text. */
  recognises?(input: { head: Uint8Array; text: string | null; name: string }): boolean;
  read?(input: InputFile, tools: ImportTools): AsyncIterable<CustomFound>;
  recognisesFolder?(folder: InputFolder): boolean;
  readFolder?(folder: InputFolder, tools: ImportTools): AsyncIterable<CustomFound>;
}

/** Sources that a newsroom adds. */
export interface CustomSources {
  files: readonly FileSource[];
  folders: readonly FolderSource[];
}

export const noSources: CustomSources = { files: [], folders: [] };

/** An importer as sources are known; what it throws is told at its place, and ends the input it was at. */
export function sourcesOf(name: string, own: CustomImporter, file: string): CustomSources {
  const { label, recognises, read, recognisesFolder, readFolder } = own;
  const { asked, found } = guards(file);
  const files: FileSource = {
    ...{ name, label },
    recognises: (input) => asked(() => recognises?.call(own, input) ?? false),
    read: (input, context) => found(() => read?.call(own, input, toolsOf(context)) ?? nothing()),
  };
  const folders: FolderSource = {
    ...{ name, label },
    recognisesFolder: (folder) => asked(() => recognisesFolder?.call(own, folder) ?? false),
    readFolder: (folder, context) =>
      found(() => readFolder?.call(own, folder, toolsOf(context)) ?? nothing()),
  };
  return {
    files: recognises && read ? [files] : [],
    folders: recognisesFolder && readFolder ? [folders] : [],
  };
}

/** Run code of a file of the newsroom, and turn what it throws into a problem there. */
function guards(file: string) {
  const failed = (error: unknown) => {
    const detail = error instanceof Error ? error.message : String(error);
    return new ImportProblem(problem('theme-code', { detail }, { file, ...codePlace(error, file) }));
  };
  const asked = (recognise: () => boolean) => {
    try {
      return recognise();
    } catch (error) {
      throw failed(error);
    }
  };
  async function* found(read: () => AsyncIterable<CustomFound>): AsyncGenerator<Found> {
    try {
      for await (const one of read()) yield 'item' in one ? { item: itemOf(one.item) } : one;
    } catch (error) {
      throw error instanceof ImportProblem ? error : failed(error);
    }
  }
  return { asked, found };
}

async function* nothing(): AsyncGenerator<CustomFound> {}

const toolsOf = ({ base, encoding, digest }: Context): ImportTools => ({
  ...{ base, encoding, digest },
  fromHtml: (html, start = base) => {
    const { tree: body, pictures, dropped } = bodyOfHtml(html, { base: start });
    return { body, pictures, dropped };
  },
});

/** @throws `TypeError` if it lacks what names it, or its text */
function itemOf(own: CustomItem): Item {
  const { guid, body } = own;
  if (typeof guid !== 'string' || guid === '') throw new TypeError('an item must have a `guid` that is text');
  if (typeof body !== 'string' && body?.type !== 'root')
    throw new TypeError('the `body` of an item must be Markdown, or the tree of it');
  return { kind: 'story', status: 'draft', terms: [], pictures: [], dropped: [], ...own };
}
