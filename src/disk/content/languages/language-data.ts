import { type Finding, finding, type Problem } from '../../../problems/problem.ts';
import { type Face, facesSchema } from '../../../publication/faces.ts';
import type { MaxMegabytes } from '../../../publication/file-sizes.ts';
import { forLanguage, type LanguageData, languagesSchema } from '../../../publication/languages.ts';
import { type DirectionWords, directionSchema, mixedWordsOf } from '../../../publication/mixed-words.ts';
import type { Edition } from '../../../publication/publication.ts';
import { searchSchema } from '../../../publication/schemas/stems.ts';
import { noStems, type Stems, withOwnStems } from '../../../publication/stems.ts';
import type { Roots } from '../../roots.ts';
import { knownFiles } from '../publication-files.ts';
import { styleOf } from './faces.ts';
import { readWords } from './words.ts';

/** What is known of languages and scripts. */
export interface Known {
  stems: Record<string, Stems>;
  ownStems: Record<string, Stems>;
  mixedWords: DirectionWords;
  languages: Record<string, LanguageData>;
  faces: Record<string, Face>;
}

/** Reads what is known of languages: how they are searched, read in two directions, set and drawn. */
export function readKnown(
  roots: Roots,
  sizes: MaxMegabytes,
): { known: Known | undefined; problems: Problem[] } {
  const stems = readWords(roots, knownFiles.stems, searchSchema, sizes);
  const ownStems = readWords(roots, knownFiles.ownStems, searchSchema, sizes);
  const mixedWords = readWords(roots, knownFiles.mixedWords, directionSchema, sizes);
  const languages = readWords(roots, knownFiles.languages, languagesSchema, sizes);
  const faces = readWords(roots, knownFiles.faces, facesSchema, sizes);
  const problems = [stems, ownStems, mixedWords, languages, faces].flatMap((one) => one.problems);
  if (!stems.value || !ownStems.value || !mixedWords.value || !languages.value || !faces.value)
    return { known: undefined, problems };
  const known = {
    stems: stems.value,
    ownStems: ownStems.value,
    mixedWords: mixedWords.value,
    languages: languages.value,
    faces: faces.value,
  };
  return { known, problems };
}

/** An edition with what is known of its language and script, and what that lacks. */
export function withLastBuild(
  roots: Roots,
  edition: Edition,
  known: Known,
): { edition: Edition; findings: readonly Finding[] } {
  const { language } = edition;
  const { typography, limits, wordsPerMinute, cldr } = forLanguage(known.languages, language) ?? {};
  const [common, own] = [forLanguage(known.stems, language), forLanguage(known.ownStems, language)];
  const stems = own ? withOwnStems(common ?? noStems, own) : common;
  const { style, findings } = styleOf(roots, edition, known.faces);
  const all = {
    ...edition,
    ...(typography && !edition.asTyped && { typography: { ...typography, ...edition.typography } }),
    ...(limits && { limits: { ...limits, ...edition.limits } }),
    ...(wordsPerMinute && { wordsPerMinute }),
    ...(stems && { stems }),
    ...(style && { style }),
    mixedWords: mixedWordsOf(known.mixedWords, language),
  };
  return { edition: all, findings: [...findings, ...olderData(edition, cldr)] };
}

/**
 * What an older Node writes otherwise than those that have today's names of months: its CLDR is compiled into it.
 *
 * @param since the version of CLDR since which the language is written as it is today
 * @param cldr that of this Node
 */
export function olderData(
  { id, language }: Pick<Edition, 'id' | 'language'>,
  since = 0,
  cldr = process.versions['cldr'] ?? '',
): Finding[] {
  if (Number.parseFloat(cldr) >= since) return [];
  const params = { language, cldr, since, node: process.versions.node };
  return [finding('older-cldr', params, 'content/publication.yaml', ['editions', id, 'language'])];
}
