import path from 'node:path';
import { decode, exists, read } from '../../disk/files.ts';
import type { Roots } from '../../disk/roots.ts';
import { walk } from '../../disk/walk.ts';
import { directionOf, nameOfLanguage } from '../../publication/language-tags.ts';
import type { Edition, Publication } from '../../publication/publication.ts';
import { languageOf } from '../items/choices.ts';
import type { EditionInfo, InterfaceLanguage, Session, User } from '../protocol.ts';

/** Strings of the interface, as files: those that Warraq comes with, and the newsroom's own over them. */
const foldersOf = ({ project, locales }: Roots) =>
  [...new Set([path.join(project, 'locales'), locales])].map((one) => path.join(one, 'desk'));

/** The languages that the interface has strings in: first those of the publication, in its order. */
export function interfaceLanguages(roots: Roots, publication: Publication | null): InterfaceLanguage[] {
  const tags = foldersOf(roots).flatMap((folder) =>
    walk(folder).files.flatMap(({ name }) =>
      /^[A-Za-z\d-]+\.json$/.test(name) ? [name.slice(0, -'.json'.length)] : [],
    ),
  );
  const order = (publication?.editions ?? []).map(({ language }) => languageOf(language));
  const rank = (tag: string) =>
    order.includes(languageOf(tag)) ? order.indexOf(languageOf(tag)) : order.length;
  const all = [...new Set(tags)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return all.map((language) => {
    const edition = publication?.editions.find((one) => languageOf(one.language) === languageOf(language));
    const label = nameOfLanguage(language);
    return { language, direction: directionOf(language), label, ...(edition && { locale: edition.locale }) };
  });
}

/** The strings of the interface in a language; `null` if it has none. */
export function interfaceStrings(roots: Roots, language: string): Record<string, string> | null {
  if (!/^[A-Za-z\d-]{1,35}$/.test(language)) return null;
  const files = foldersOf(roots)
    .map((folder) => path.join(folder, `${language}.json`))
    .filter(exists);
  if (files.length === 0) return null;
  const ofProblems = foldersOf(roots)
    .map((folder) => path.join(folder, 'problems', `${language}.json`))
    .filter(exists);
  const own = ofProblems.flatMap((file) => Object.entries(stringsIn(file)));
  const prefixed = Object.fromEntries(own.map(([key, text]) => [`problems.${key}`, text]));
  return Object.assign({}, ...files.map(stringsIn), prefixed);
}

const stringsIn = (file: string): Record<string, string> => JSON.parse(decode(read(file)) ?? '{}');

/** The language that a browser asks for, of those that there are. https://www.rfc-editor.org/rfc/rfc9110#field.accept-language */
export function languageFor(
  languages: readonly InterfaceLanguage[],
  accepted: string | undefined,
): InterfaceLanguage {
  const wanted = (accepted ?? '')
    .split(',')
    .map((one) => {
      const [tag = '', quality] = one.trim().split(/;\s*q=/);
      return { tag: tag.toLowerCase(), q: Number(quality ?? 1) };
    })
    .sort((a, b) => b.q - a.q);
  for (const { tag } of wanted) {
    const found = languages.find(
      ({ language }) => tag === language.toLowerCase() || tag.startsWith(`${language.toLowerCase()}-`),
    );
    if (found) return found;
  }
  return languages[0] ?? { language: 'und', direction: 'ltr', label: '' };
}

/** What a session is told of itself. */
export interface SessionInput {
  user: User | null;
  token: string;
  languages: InterfaceLanguage[];
  language: string;
  publication: Publication | null;
  git: boolean;
  uploadLimit: number;
  signsIn: boolean;
  /** What the interface says in the language of an edition; `null` if it has no words in it. */
  wordsIn: (language: string) => Readonly<Record<string, string>> | null;
}

/** What browsers are told of an edition. */
function editionOf({ id, language, direction, label }: Edition, { wordsIn }: SessionInput): EditionInfo {
  const writeHere = wordsIn(languageOf(language))?.['writeHere'];
  return { id, language, direction, label, ...(writeHere !== undefined && { writeHere }) };
}

export function sessionOf(input: SessionInput): Session {
  const { user, token, languages, language, publication, git, uploadLimit, signsIn } = input;
  const editions = publication?.editions ?? [];
  const own = editions.find((one) => languageOf(one.language) === languageOf(language)) ?? editions[0];
  const isKnown = user !== null;
  return {
    user,
    token,
    languages,
    language,
    name: own?.name ?? 'Warraq',
    editions: isKnown ? editions.map((one) => editionOf(one, input)) : [],
    timeZone: isKnown ? (publication?.timeZone ?? 'UTC') : 'UTC',
    git: isKnown && git,
    gitProblem: null,
    uploadLimit,
    signsIn,
  };
}
