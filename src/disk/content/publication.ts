import type { z } from 'zod';
import { type Problem, problem } from '../../problems/problem.ts';
import { readYaml as readText, type Validated } from '../../problems/validate.ts';
import type { MaxMegabytes } from '../../publication/file-sizes.ts';
import { type DirectionWords, directionSchema, mixedWordsOf } from '../../publication/mixed-words.ts';
import type { Edition, Publication, Term, TermKind } from '../../publication/publication.ts';
import { editionsFrom, publicationFrom, publicationSchema } from '../../publication/schema.ts';
import { noStems, type Stems, withOwnStems } from '../../publication/stems.ts';
import { searchSchema } from '../../publication/stems-schema.ts';
import { termsFrom, termsSchema } from '../../publication/terms-schema.ts';
import { decode, exists, look, read } from '../files.ts';
import { pathOf, type Roots } from '../roots.ts';
import { misencoded } from './encoding.ts';
import { faultAt } from './faults.ts';
import { digestOf, directionFile, ownSearchFile, searchFile } from './publication-files.ts';
import { sizeProblem } from './sizes.ts';

/** Reads `publication.yaml`, the three vocabularies, and what search and direction know of languages. */
export function readPublication(roots: Roots): { publication: Publication | undefined; problems: Problem[] } {
  const { value: data, problems } = readYaml(roots, 'content/publication.yaml', publicationSchema, null);
  if (!data) return { publication: undefined, problems };
  const editions = editionsFrom(data);
  const vocabulary = (kind: TermKind, file: string) =>
    readYaml(roots, file, termsSchema(editions, kind), data.maxMegabytes ?? {});
  const section = vocabulary('section', 'content/sections.yaml');
  const topic = vocabulary('topic', 'content/topics.yaml');
  const person = vocabulary('person', 'content/people.yaml');
  const { known, problems: words } = readKnown(roots, data.maxMegabytes ?? {});
  const all = [...section.problems, ...topic.problems, ...person.problems, ...words];
  if (!section.value || !topic.value || !person.value || !known)
    return { publication: undefined, problems: all };
  const terms: Record<TermKind, Term[]> = {
    section: termsFrom(section.value),
    topic: termsFrom(topic.value),
    person: termsFrom(person.value),
  };
  const publication = publicationFrom(data, terms);
  return {
    publication: { ...publication, editions: publication.editions.map((one) => withWords(one, known)) },
    problems: [],
  };
}

/** Reads what search and direction know of languages. */
function readKnown(roots: Roots, sizes: MaxMegabytes): { known: Known | undefined; problems: Problem[] } {
  const stems = readWords(roots, searchFile, searchSchema, sizes);
  const ownStems = readWords(roots, ownSearchFile, searchSchema, sizes);
  const direction = readWords(roots, directionFile, directionSchema, sizes);
  const problems = [...stems.problems, ...ownStems.problems, ...direction.problems];
  if (!stems.value || !ownStems.value || !direction.value) return { known: undefined, problems };
  const known = { stems: stems.value, ownStems: ownStems.value, mixedWords: direction.value };
  return { known, problems };
}

/** Files of words as they were read last, by the digest of their bytes: long ones take as long as a small site. */
const wordsRead = new Map<string, { digest: string; value: unknown }>();

/** Reads what is known of the words of each language. A newsroom can do without the file. */
export function readWords<S extends z.ZodRecord>(
  roots: Roots,
  file: string,
  schema: S,
  sizes: MaxMegabytes,
): Validated<z.output<S>> {
  if (!exists(pathOf(roots, file))) return { value: schema.parse({}), problems: [] };
  const known = wordsRead.get(file);
  const current = `${digestOf(roots, file)} ${sizes.vocabulary}`;
  if (known?.digest === current) return { value: known.value as z.output<S>, problems: [] };
  const read = readYaml(roots, file, schema, sizes);
  if (read.value) wordsRead.set(file, { digest: current, value: read.value });
  return read;
}

interface Known {
  stems: Record<string, Stems>;
  ownStems: Record<string, Stems>;
  mixedWords: DirectionWords;
}

/** An edition with what is known of its language tag, or of its language without region or script. */
function withWords(edition: Edition, known: Known): Edition {
  const { language } = edition;
  const forLanguage = <T>(all: Record<string, T>): T | undefined =>
    all[language] ?? all[new Intl.Locale(language).language];
  const [common, own] = [forLanguage(known.stems), forLanguage(known.ownStems)];
  const stems = own ? withOwnStems(common ?? noStems, own) : common;
  const mixedWords = mixedWordsOf(known.mixedWords, language);
  return { ...edition, ...(stems ? { stems } : {}), mixedWords };
}

/**
 * Reads one YAML or JSON file of the newsroom through its schema, unless it is larger than a vocabulary may be.
 *
 * @param sizes what the publication says; `null` of the file in which it does
 */
export function readYaml<S extends z.ZodType>(
  roots: Roots,
  file: string,
  schema: S,
  sizes: MaxMegabytes | null,
): Validated<z.output<S>> {
  const place = { file, line: 1, column: 1 };
  const path = pathOf(roots, file);
  const fault = faultAt(roots, file);
  if (fault) return { value: undefined, problems: [fault] };
  if (!exists(path)) return { value: undefined, problems: [problem('file-missing', { name: file }, place)] };
  const large = sizeProblem(file, look(path).size, 'vocabulary', sizes);
  if (large) return { value: undefined, problems: [large] };
  const bytes = read(path);
  const text = decode(bytes);
  if (text === null) return { value: undefined, problems: [misencoded(file, bytes)] };
  return readText(schema, text, file);
}
