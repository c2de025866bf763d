import { readDictionaries } from '../../disk/content/languages/dictionaries.ts';
import type { Roots } from '../../disk/roots.ts';
import { isoInZone } from '../../language/formats.ts';
import { createLanguages, type Language } from '../../language/language.ts';
import type { Content } from '../../newsroom/snapshot/snapshot.ts';
import { closest } from '../../problems/closest.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { unknownStory } from '../../problems/unknown-story.ts';
import type { Edition } from '../../publication/publication.ts';
import { instantOf } from '../../publication/times.ts';
import { type Selection, selectArticles } from './selection.ts';

export interface WantedOptions {
  roots: Roots;
  /** Now, in milliseconds since 1970-01-01 UTC. */
  now: number;
  /** The id of an edition; the first if left out. */
  edition: string | undefined;
  /** What is printed; today's articles if left out. */
  selection: Selection | undefined;
}

/** A place on the command line. */
export const at = (file: string) => ({ file, line: 1, column: 1 });

export interface Wanted {
  edition: Edition;
  language: Language;
  /** Addresses of articles. */
  urls: readonly string[];
  /** What it is called in a file's name, on paper, and in a message. */
  name: string;
  label: string;
  what: string;
}

/** What is asked for, or what of it there is not. */
export function wantedIn(
  content: Content,
  { roots, now, edition: id, selection }: WantedOptions,
): Wanted | Problem {
  const { publication } = content;
  const ids = publication.editions.map((one) => one.id);
  const edition = publication.editions.find((one) => one.id === (id ?? ids[0]));
  if (!edition)
    return problem('unknown-edition', { id: id ?? '', nearest: closest(id ?? '', ids) }, at('--edition'));
  const language = languageOf(content, roots, edition);
  const chosen = selection ?? { kind: 'day', date: isoInZone(now, publication.timeZone).slice(0, 10) };
  const stories = new Set(content.articles.map(({ story }) => story));
  if (chosen.kind === 'story' && !stories.has(chosen.id)) return unknownStory(chosen.id, stories, '--story');
  const urls = selectArticles(content, edition.id, chosen, now);
  if (chosen.kind === 'day') {
    const noon = instantOf(`${chosen.date}T12:00`, publication.timeZone);
    const { date } = chosen;
    return { edition, language, urls, name: date, label: language.date(noon), what: `the day ${date}` };
  }
  const name = chosen.id;
  if (chosen.kind === 'story')
    return { edition, language, urls, name, label: '', what: `the story \`${name}\`` };
  const section = publication.terms.section.find((one) => one.id === name);
  if (!section) return unknownSection(content, name);
  const label = section.names[edition.id] ?? name;
  return { edition, language, urls, name, label, what: `the section \`${name}\`` };
}

function languageOf({ publication }: Content, roots: Roots, { id }: Edition): Language {
  const { dictionaries } = readDictionaries(roots, publication);
  const language = createLanguages(publication, dictionaries).get(id);
  if (!language) throw new RangeError(`no language of ${id}`);
  return language;
}

function unknownSection({ publication }: Content, id: string): Problem {
  const ids = publication.terms.section.map((one) => one.id);
  return problem('unknown-section', { id, nearest: closest(id, ids) }, at('--section'));
}
