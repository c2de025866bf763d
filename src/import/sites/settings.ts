import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import type { InputFolder } from '../input.ts';
import { isObject, type Json, textAt } from '../values.ts';
import type { Layout } from './layout.ts';

/** What the settings of a site say of its texts. */
export interface SiteSettings {
  /** Language of what does not say its own; BCP 47. */
  language: string | undefined;
  /** Languages that have a name in the settings. */
  languages: readonly string[];
  /** Whether addresses of the main language begin with its name, too. */
  isPrefixed: boolean;
  /** Folder of texts → its language, where each language has a folder of its own. */
  folders: ReadonlyMap<string, string>;
  /** Patterns of addresses, by section; `''` for all. */
  permalinks: ReadonlyMap<string, string>;
  base: string | undefined;
  /** The whole address of its root, as far as it says it. */
  address: string | undefined;
}

/** Reads the settings of a site. What can't be read says nothing: texts say most themselves. */
export async function settingsOf(folder: InputFolder, layout: Layout): Promise<SiteSettings> {
  const path = layout.settings.find((one) => folder.paths.includes(one));
  const file = path === undefined ? undefined : folder.open(path);
  const text = file ? new TextDecoder().decode(await file.bytes()) : '';
  const said = parsed(text, path ?? '');
  const languages = isObject(said.languages) ? said.languages : {};
  return {
    language: textAt(said, 'defaultContentLanguage', 'lang', 'languageCode', 'locale') || undefined,
    languages: [
      ...Object.keys(languages),
      ...(Array.isArray(said.languages) ? said.languages.map(String) : []),
    ],
    isPrefixed: said.defaultContentLanguageInSubdir === true,
    folders: foldersOf(languages),
    permalinks: permalinksOf(said),
    base: textAt(said, 'baseURL', 'baseurl', 'url') || undefined,
    address: textAt(said, 'baseURL') || textAt(said, 'url') || undefined,
  };
}

function parsed(text: string, path: string): Json {
  try {
    const value: unknown = path.endsWith('.toml') ? parseToml(text) : parseYaml(text, { logLevel: 'silent' });
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function foldersOf(languages: Json): Map<string, string> {
  const entries = Object.entries(languages).flatMap(([language, said]) => {
    const folder = isObject(said) ? textAt(said, 'contentDir', 'contentdir') : '';
    return folder === '' ? [] : [[`${folder.replace(/^\.?\/|\/$/g, '')}/`, language] as const];
  });
  return new Map(entries);
}

/** Jekyll has one pattern, Hugo one for each section (since 0.131 below `page`). */
function permalinksOf(said: Json): Map<string, string> {
  const own = textAt(said, 'permalink');
  const { permalinks } = said;
  const bySection = isObject(permalinks) ? (isObject(permalinks.page) ? permalinks.page : permalinks) : {};
  const entries = Object.entries(bySection).filter(
    (one): one is [string, string] => typeof one[1] === 'string',
  );
  return new Map([...(own === '' ? [] : [['', own] as const]), ...entries]);
}
