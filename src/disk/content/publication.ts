import type { Problem } from '../../problems/problem.ts';
import type { Publication, Term, TermKind } from '../../publication/publication.ts';
import { termFiles } from '../../publication/publication.ts';
import { editionsFrom, publicationFrom, publicationSchema } from '../../publication/schema.ts';
import { termsFrom, termsSchema } from '../../publication/schemas/terms.ts';
import { exists } from '../files.ts';
import { pathOf, type Roots } from '../roots.ts';
import { readKnown, withLastBuild } from './languages/language-data.ts';
import { locate } from './locate.ts';
import { publicationFile } from './publication-files.ts';
import { readYaml } from './yaml.ts';

/** What `publication.yaml` and the files beside it say. */
export interface ReadPublication {
  publication: Publication | undefined;
  problems: Problem[];
  /** The editions, also where a name of something is missing in one of them. */
  editions?: Pick<Publication, 'editions' | 'maxMegabytes'>;
}

/** A newsroom without shows has no file of them. */
const noShows: ReturnType<typeof readYaml<ReturnType<typeof termsSchema>>> = { value: {}, problems: [] };

/** Reads `publication.yaml`, the vocabularies, and what is known of languages. */
export function readPublication(roots: Roots): ReadPublication {
  const { value: data, problems } = readYaml(roots, publicationFile, publicationSchema, null);
  if (!data) return { publication: undefined, problems };
  const { maxMegabytes = {} } = data;
  const editions = { editions: editionsFrom(data), maxMegabytes };
  const vocabulary = (kind: TermKind) =>
    readYaml(roots, termFiles[kind], termsSchema(editions.editions, kind), maxMegabytes);
  const [section, topic, person] = [vocabulary('section'), vocabulary('topic'), vocabulary('person')];
  const show = exists(pathOf(roots, termFiles.show)) ? vocabulary('show') : noShows;
  const { known, problems: words } = readKnown(roots, maxMegabytes);
  const all = [...section.problems, ...topic.problems, ...person.problems, ...show.problems, ...words];
  if (!section.value || !topic.value || !person.value || !show.value || !known)
    return { publication: undefined, problems: all, editions };
  const terms: Record<TermKind, Term[]> = {
    section: termsFrom(section.value),
    topic: termsFrom(topic.value),
    person: termsFrom(person.value),
    show: termsFrom(show.value),
  };
  const publication = publicationFrom(data, terms);
  const complete = publication.editions.map((one) => withLastBuild(roots, one, known));
  return {
    publication: { ...publication, editions: complete.map(({ edition }) => edition) },
    problems: locate(
      roots,
      complete.flatMap(({ findings }) => findings),
    ),
    editions,
  };
}
