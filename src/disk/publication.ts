import type { z } from 'zod';
import { type Problem, problem } from '../problems/problem.ts';
import { type Validated, validate } from '../problems/validate.ts';
import { parseYaml } from '../problems/yaml.ts';
import type { Publication, Term, TermKind } from '../publication/publication.ts';
import {
  editionsFrom,
  publicationFrom,
  publicationSchema,
  termsFrom,
  termsSchema,
} from '../publication/schema.ts';
import { decode, digest, exists, read } from './files.ts';
import { pathOf, type Roots } from './roots.ts';

/** Reads `publication.yaml` and the three vocabularies. */
export function readPublication(roots: Roots): { publication: Publication | undefined; problems: Problem[] } {
  const { value: data, problems } = readYaml(roots, 'content/publication.yaml', publicationSchema);
  if (!data) return { publication: undefined, problems };
  const editions = editionsFrom(data);
  const vocabulary = (kind: TermKind, file: string) => readYaml(roots, file, termsSchema(editions, kind));
  const section = vocabulary('section', 'content/sections.yaml');
  const topic = vocabulary('topic', 'content/topics.yaml');
  const person = vocabulary('person', 'content/people.yaml');
  const all = [...section.problems, ...topic.problems, ...person.problems];
  if (!section.value || !topic.value || !person.value) return { publication: undefined, problems: all };
  const terms: Record<TermKind, Term[]> = {
    section: termsFrom(section.value),
    topic: termsFrom(topic.value),
    person: termsFrom(person.value),
  };
  return { publication: publicationFrom(data, terms), problems: [] };
}

/** Digest of the files that `readPublication` reads; a missing one counts as empty. */
export function publicationDigest(roots: Roots): string {
  const names = ['publication', 'sections', 'topics', 'people'].map((name) => `content/${name}.yaml`);
  const places = names.map((name) => pathOf(roots, name));
  return digest(places.map((place) => digest(exists(place) ? read(place) : '')).join('\n'));
}

/** Reads one YAML or JSON file of the newsroom through its schema. */
export function readYaml<S extends z.ZodType>(roots: Roots, file: string, schema: S): Validated<z.output<S>> {
  const place = { file, line: 1, column: 1 };
  const path = pathOf(roots, file);
  if (!exists(path)) return { value: undefined, problems: [problem('file-missing', { name: file }, place)] };
  const text = decode(read(path));
  if (text === null) return { value: undefined, problems: [problem('file-encoding', {}, place)] };
  return validate(schema, parseYaml(text, file));
}
