import { defaultCache } from '../../disk/code-files.ts';
import { type Roots, rootsIn } from '../../disk/roots.ts';

/** What `npm run dev` was asked for. */
export interface DevSettings {
  roots: Roots;
  /** What is kept between one start and the next. */
  cache: string;
  /** The moment to show, in milliseconds since 1970-01-01 UTC; the clock's if there is none. */
  now?: number | undefined;
  /** Show what readers see, and nothing more. */
  public: boolean;
}

/** Pages are rendered by modules that Vite loads: the environment is what they have in common with the command. */
const variable = 'WARRAQ_DEV';

export function announce(settings: DevSettings): void {
  process.env[variable] = JSON.stringify(settings);
}

/** The settings of this process; `astro dev` alone shows the project's own content. */
export function devSettings(project: string): DevSettings {
  const said = process.env[variable];
  if (said) return JSON.parse(said);
  return { roots: rootsIn(project, project), cache: defaultCache(project), public: false };
}
