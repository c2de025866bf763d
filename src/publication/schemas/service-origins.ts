import type { Services } from './services.ts';

/** What services of others have pages do: kind of thing → origins, none of which is the site's own. */
export interface ServiceOrigins {
  scripts: readonly string[];
  connections: readonly string[];
  forms: readonly string[];
  frames: readonly string[];
}

const originsOf = (addresses: readonly string[]): string[] =>
  addresses.filter((one) => one.startsWith('https:')).map((one) => new URL(one).origin);

/** What browsers must be allowed for the services that a publication uses, and no more. */
export function serviceOrigins({ newsletter, analytics, comments }: Services): ServiceOrigins {
  const scripts = analytics ? originsOf([analytics.script]) : [];
  return {
    scripts,
    connections: analytics?.connections ?? scripts,
    forms: newsletter ? originsOf([newsletter.action]) : [],
    frames: comments ? originsOf([comments.frame.replace(/\{\w+\}/g, '')]) : [],
  };
}
