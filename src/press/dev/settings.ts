import path from 'node:path';
import type { Roots } from '../../disk/roots.ts';

/** What `npm run dev` was asked for. */
export interface DevSettings {
  /** The content folder and that of strings, absolute. */
  content: string;
  locales: string;
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
export function devSettings(project: string): DevSettings & { roots: Roots } {
  const own = {
    content: path.join(project, 'content'),
    locales: path.join(project, 'locales'),
    public: false,
  };
  const settings: DevSettings = { ...own, ...JSON.parse(process.env[variable] ?? '{}') };
  return { ...settings, roots: { project, content: settings.content, locales: settings.locales } };
}
