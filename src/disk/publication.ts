import type { z } from 'zod';
import { type Problem, problem } from '../problems/problem.ts';
import { type Validated, validate } from '../problems/validate.ts';
import { parseYaml } from '../problems/yaml.ts';
import type { Edition, Publication, Term, TermKind } from '../publication/publication.ts';
import {
  editionsFrom,
  publicationFrom,
  publicationSchema,
  termsFrom,
  termsSchema,
} from '../publication/schema.ts';
import { type Stems, searchSchema } from '../publication/stems.ts';
import { misencoded } from './encoding.ts';
import { decode, digest, exists, read } from './files.ts';
import { pathOf, type Roots } from './roots.ts';

const searchFile = 'locales/search.yaml';

/** Reads `publication.yaml`, the three vocabularies and what search knows of languages. */
export function readPublication(roots: Roots): { publication: Publication | undefined; problems: Problem[] } {
  const { value: data, problems } = readYaml(roots, 'content/publication.yaml', publicationSchema);
  if (!data) return { publication: undefined, problems };
  const editions = editionsFrom(data);
  const vocabulary = (kind: TermKind, file: string) => readYaml(roots, file, termsSchema(editions, kind));
  const section = vocabulary('section', 'content/sections.yaml');
  const topic = vocabulary('topic', 'content/topics.yaml');
  const person = vocabulary('person', 'content/people.yaml');
  const search = readSearch(roots);
  const all = [...section.problems, ...topic.problems, ...person.problems, ...search.problems];
  if (!section.value || !topic.value || !person.value || !search.stems)
    return { publication: undefined, problems: all };
  const terms: Record<TermKind, Term[]> = {
    section: termsFrom(section.value),
    topic: termsFrom(topic.value),
    person: termsFrom(person.value),
  };
  const publication = publicationFrom(data, terms);
  return {
    publication: {
      ...publication,
      editions: publication.editions.map((one) => withStems(one, search.stems)),
    },
    problems: [],
  };
}

/** A newsroom can do without the file. */
function readSearch(roots: Roots): { stems: Record<string, Stems> | undefined; problems: Problem[] } {
  if (!exists(pathOf(roots, searchFile))) return { stems: {}, problems: [] };
  const { value: stems, problems } = readYaml(roots, searchFile, searchSchema);
  return { stems, problems };
}

/** An edition with the stems of its language tag, or of its language without region or script. */
function withStems(edition: Edition, stems: Record<string, Stems> = {}): Edition {
  const { language } = edition;
  const known = stems[language] ?? stems[new Intl.Locale(language).language];
  return known ? { ...edition, stems: known } : edition;
}

/** Digest of the files that `readPublication` reads; a missing one counts as empty. */
export function publicationDigest(roots: Roots): string {
  const names = ['publication', 'sections', 'topics', 'people'].map((name) => `content/${name}.yaml`);
  const places = [...names, searchFile].map((name) => pathOf(roots, name));
  return digest(places.map((place) => digest(exists(place) ? read(place) : '')).join('\n'));
}

/** Reads one YAML or JSON file of the newsroom through its schema. */
export function readYaml<S extends z.ZodType>(roots: Roots, file: string, schema: S): Validated<z.output<S>> {
  const place = { file, line: 1, column: 1 };
  const path = pathOf(roots, file);
  if (!exists(path)) return { value: undefined, problems: [problem('file-missing', { name: file }, place)] };
  const bytes = read(path);
  const text = decode(bytes);
  if (text === null) return { value: undefined, problems: [misencoded(file, bytes)] };
  return validate(schema, parseYaml(text, file));
}
