import { createHash } from 'node:crypto';
import { contentPolicy } from '../outputs/content-policy.ts';
import type { Edition } from '../publication/publication.ts';
import type { ServiceOrigins } from '../publication/schemas/service-origins.ts';
import { customPolicy } from './custom-policy.ts';
import chooser from './inline/chooser.js?raw';
import relativeTimes from './inline/relative-times.js?raw';
import theme from './inline/theme.js?raw';

/** Every script that stands in a page itself; pages take it from here, and so does the policy. */
export const inlineScripts = { chooser, relativeTimes, theme };

const digestOf = (text: string) => createHash('sha256').update(text).digest('base64');
const digests = Object.values(inlineScripts).map(digestOf);

/** How pages of words alone look; they load nothing at all, and lines are as far apart as the script of the edition needs. */
export function textStyle({ style }: Pick<Edition, 'style'>): string {
  const { line = 1.7, tight } = style ?? {};
  const headings = tight ? `:is(h1,h2,h3,h4,h5,h6){line-height:${tight}}` : '';
  return `body{max-width:38em;margin:auto;padding:1em;font:1.1em/${line} serif;background:canvas}${headings}`;
}

/** The policy of a page of words alone, by its style. */
export const textPolicy = (style: string): string =>
  `default-src 'none';style-src 'sha256-${digestOf(style)}'`;

/** What a page may load and run besides what every page may: origins that are not the site's own. */
export type PageNeeds = Partial<ServiceOrigins>;

const { sources } = customPolicy;
const both = (theirs: readonly string[], more: readonly string[] = []) => [...new Set([...theirs, ...more])];

function policyWith(needs: PageNeeds, styles: readonly string[] = []): string {
  const scripts = [...digests, ...customPolicy.scripts];
  return contentPolicy(scripts, [...customPolicy.styles, ...styles], {
    script: both(sources.scripts, needs.scripts),
    style: sources.styles,
    img: sources.images,
    font: sources.fonts,
    media: sources.media,
    connect: both(sources.connections, needs.connections),
    frame: both(sources.frames, needs.frames),
    form: both(sources.forms, needs.forms),
  });
}

const made = new Map<string, string>();

/** What a page of this site may load and run: what every page may, and what it needs itself. */
export function pagePolicy(needs: PageNeeds = {}): string {
  const key = JSON.stringify(needs);
  const known = made.get(key);
  if (known !== undefined) return known;
  const policy = policyWith(needs);
  made.set(key, policy);
  return policy;
}

/**
 * What the pages of this site may load and run between them, for headers, which say the same for all: a page
 * may what both its own policy and that of the header allow.
 *
 * @param needs those of all pages together
 * @param textStyles those of pages of words alone, if there are such pages
 */
export const sitePolicy = (needs: ServiceOrigins, textStyles: readonly string[] = []): string =>
  policyWith(needs, [...new Set(textStyles)].map(digestOf));
