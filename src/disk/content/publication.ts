import type { Problem } from '../../problems/problem.ts';
import type { MaxMegabytes } from '../../publication/file-sizes.ts';
import { type DirectionWords, directionSchema, mixedWordsOf } from '../../publication/mixed-words.ts';
import type { Edition, Publication, Term, TermKind } from '../../publication/publication.ts';
import { editionsFrom, publicationFrom, publicationSchema } from '../../publication/schema.ts';
import { noStems, type Stems, searchSchema, withOwnStems } from '../../publication/stems.ts';
import { termsFrom, termsSchema } from '../../publication/terms-schema.ts';
import { digest } from '../files.ts';
import type { Roots } from '../roots.ts';
import { readWords } from './words.ts';
import { digestOf, readYaml } from './yaml-file.ts';

const searchFile = 'locales/search.yaml';
/** What a newsroom adds to it. */
const ownSearchFile = 'content/search.yaml';
const directionFile = 'locales/direction.yaml';

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

/** Digest of the files that `readPublication` reads; a missing one counts as empty, one that is too large as its size,
 * and one that can't be read as the reason. */
export function publicationDigest(roots: Roots): string {
  const names = ['publication', 'sections', 'topics', 'people'].map((name) => `content/${name}.yaml`);
  const files = [...names, searchFile, ownSearchFile, directionFile];
  return digest(files.map((file) => digestOf(roots, file)).join('\n'));
}
