import type { Term } from '../../src/publication/publication.ts';
import type { EditionMaterial, Material } from './material.ts';
import { type Random, seeded } from './random.ts';

/** A generated story, before any generator's files are made of it. Instants in ms since 1970-01-01 UTC. */
export interface Story {
  id: string;
  published: number;
  /** When it was changed last, if it was. */
  updated: number | null;
  section: string;
  topics: readonly string[];
  authors: readonly string[];
  /** The edition it was written in first. */
  original: string;
  /** When a mistake in it was put right, if it was. */
  corrected: number | null;
  articles: readonly StoryArticle[];
}

export interface StoryArticle {
  edition: string;
  title: string;
  description: string;
  /** Markdown. */
  body: string;
  /** What was put right; empty if nothing was. */
  correction: string;
}

const minute = 60_000;
const hour = 60 * minute;
/** The newest generated story is published at this moment; those before it, two hours apart. */
const newest = Date.parse('2026-01-01T00:00:00Z');
const apart = 2 * hour;

/** The moment that sites of generated stories are built for: all are public, some are news. */
export const builtAt = newest + 12 * hour;

/**
 * The story with a number, the same for the same seed and material; 0 is the newest of a corpus.
 * Negative numbers are of stories that come in later.
 */
export function storyAt(material: Material, seed: string, index: number): Story {
  const random = seeded(`${seed} ${index}`);
  const published = index < 0 ? newest - index * minute : newest - index * apart;
  const { section, topic, person } = material.publication.terms;
  const corrected = random.chance(0.02) ? published + 20 * hour : null;
  const plan = planOf(random);
  return {
    id: index < 0 ? `late-story-${-index}` : `story-${index}`,
    published,
    updated: random.chance(0.15) ? published + random.between(1, 6) * hour : null,
    section: random.favour(section).id,
    topics: some(random, topic, [0.1, 0.5, 0.85, 1]),
    authors: some(random, person, [0, 0.8, 1]),
    original: (random.chance(0.7) ? material.editions.at(0) : material.editions.at(-1))?.edition ?? '',
    corrected,
    articles: material.editions.map((one) => articleOf(one, random, index, plan, corrected !== null)),
  };
}

/** How many paragraphs a text has: most are short news, some are long reads with headings. */
function planOf(random: Random): { paragraphs: number; headings: boolean } {
  const kind = random.number();
  if (kind < 0.55) return { paragraphs: random.between(4, 8), headings: false };
  if (kind < 0.9) return { paragraphs: random.between(9, 14), headings: random.chance(0.5) };
  return { paragraphs: random.between(15, 30), headings: true };
}

/** Distinct ids of terms; `shares` are the shares of stories with at most 0, 1, 2… of them. */
function some(random: Random, terms: readonly Term[], shares: readonly number[]): string[] {
  const place = random.number();
  const count = shares.findIndex((share) => place < share);
  const chosen = new Set<string>();
  while (chosen.size < Math.min(count, terms.length)) chosen.add(random.favour(terms).id);
  return [...chosen];
}

function articleOf(
  { edition, titles, paragraphs, headings, corrections }: EditionMaterial,
  random: Random,
  index: number,
  plan: ReturnType<typeof planOf>,
  corrected: boolean,
): StoryArticle {
  const { title, description } = random.pick(titles);
  const parts = Array.from({ length: plan.paragraphs }, (_, part) => {
    const headed = plan.headings && part % 4 === 3;
    return headed ? `${random.pick(headings)}\n\n${random.pick(paragraphs)}` : random.pick(paragraphs);
  });
  const correction = corrected ? random.pick(corrections.length > 0 ? corrections : [description]) : '';
  return { edition, title: `${title} ${index}`, description, body: parts.join('\n\n'), correction };
}
