import { type Conventions, conventionsSchema } from '../../import/conventions.ts';
import type { Mapping } from '../../import/draft/mapping.ts';
import { closest } from '../../problems/closest.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import type { Publication } from '../../publication/publication.ts';
import { idPattern } from '../../publication/schema.ts';
import { readLayered } from '../content/languages/words.ts';
import { readPublication } from '../content/publication.ts';
import type { Roots } from '../roots.ts';
import { type Kills, readKills } from './kills.ts';
import { mappingProblems, readMapping } from './mapping.ts';

/** What an import was asked for that the newsroom has a say in. */
type Options = Readonly<Partial<Record<'id' | 'section' | 'author' | 'encoding', string | undefined>>>;

interface Newsroom {
  publication: Publication;
  conventions: Conventions;
  mapping: Mapping;
  kills: Kills;
}

/** Reads what drafts are made with; what keeps that from being read, or is wrong with the options, is a problem. */
export function readNewsroom(roots: Roots, request: Options): { newsroom?: Newsroom; problems: Problem[] } {
  const { publication, problems } = readPublication(roots);
  const conventions = readLayered(
    roots,
    'locales/wire.yaml',
    conventionsSchema,
    publication?.maxMegabytes ?? {},
  );
  const { mapping, problems: unclear } = readMapping(roots);
  const { kills, problems: damage } = readKills(roots);
  const mistakes = publication ? optionProblems(publication, request) : [];
  const unmeant = publication && mapping ? mappingProblems(roots, mapping, publication.terms) : [];
  const all = [...problems, ...conventions.problems, ...unclear, ...unmeant, ...damage, ...mistakes];
  if (!publication || !conventions.value || !mapping || !kills) return { problems: all };
  return { newsroom: { publication, conventions: conventions.value, mapping, kills }, problems: all };
}

/** What is wrong with the options: a place names the option. */
function optionProblems({ terms }: Publication, { id, section, author, encoding }: Options): Problem[] {
  const start = (file: string) => ({ file, line: 1, column: 1 });
  const problems: Problem[] = [];
  if (id !== undefined && !idPattern.test(id))
    problems.push(problem('folder-name', { name: id }, start('--id')));
  const sections = terms.section.map((one) => one.id);
  if (section !== undefined && !sections.includes(section)) {
    const params = { id: section, nearest: closest(section, sections) };
    problems.push(problem('unknown-section', params, start('--section')));
  }
  const people = terms.person.map((one) => one.id);
  if (author !== undefined && !people.includes(author)) {
    const params = { id: author, nearest: closest(author, people) };
    problems.push(problem('unknown-person', params, start('--author')));
  }
  if (encoding !== undefined && !isEncoding(encoding))
    problems.push(problem('import-encoding', { encoding }, start('--encoding')));
  return problems;
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label) !== undefined;
  } catch {
    return false;
  }
}
