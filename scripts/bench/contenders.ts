import type { Roots } from '../../src/disk/roots.ts';
import { astro, astroVersion } from './astro.ts';
import type { Contender } from './contender.ts';
import { eleventy, eleventyVersion } from './eleventy.ts';
import { hugo, hugoVersion } from './hugo.ts';
import type { Material } from './material.ts';
import { warraq } from './warraq.ts';

/** What can be measured. */
interface Candidate {
  name: string;
  /** Its version, empty if it is nothing to tell; `null` if it is not installed. */
  version: () => string | null;
  /** The most stories that it is measured with where it is not asked for by name. */
  most: number;
  /** How to install it. */
  from?: string;
  make(source: Roots, material: Material, folder: string): Contender;
}

const own = { version: () => '', most: Number.POSITIVE_INFINITY };
const npm = '`npm ci --prefix scripts/bench/contenders`';
/** In the order of tables; Hugo is built right after what it is compared with. */
const candidates: readonly Candidate[] = [
  { ...own, name: 'Warraq', make: warraq },
  { name: 'Hugo', version: () => hugoVersion() || null, most: 10_000, from: 'https://gohugo.io', make: hugo },
  { ...own, name: 'Warraq + search', most: 10_000, make: (...site) => warraq(...site, 'search') },
  { ...own, name: 'Warraq + cards', most: 10_000, make: (...site) => warraq(...site, 'cards') },
  { name: 'Eleventy', version: () => eleventyVersion() || null, most: 10_000, from: npm, make: eleventy },
  { name: 'Astro', version: () => astroVersion() || null, most: 1000, from: npm, make: astro },
];

/** A contender's name as it is typed. */
const typed = (name: string) => name.toLowerCase().replaceAll(' ', '');
export const typedNames = candidates.map(({ name }) => typed(name));

/** What is measured, and what is not because it is not installed. */
export interface Choice {
  present: Candidate[];
  missing: Candidate[];
}

/** @param only the names of contenders as they are typed; of none, all are meant */
export function choose(only: readonly string[]): Choice {
  const wanted = candidates.filter(({ name }) => only.length === 0 || only.includes(typed(name)));
  const isPresent = ({ version }: Candidate) => version() !== null;
  return { present: wanted.filter(isPresent), missing: wanted.filter((one) => !isPresent(one)) };
}

/** Those that are measured with so many stories. */
export const upTo = ({ present }: Choice, stories: number, only: readonly string[]): Candidate[] =>
  present.filter(({ name, most }) => stories <= most || only.includes(typed(name)));
