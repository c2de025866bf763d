import { createHash } from 'node:crypto';
import { contentPolicy } from '../outputs/content-policy.ts';
import type { ServiceOrigins } from '../publication/schemas/service-origins.ts';
import chooser from './inline/chooser.js?raw';
import embeds from './inline/embeds.js?raw';
import live from './inline/live.js?raw';
import relativeTimes from './inline/relative-times.js?raw';
import theme from './inline/theme.js?raw';
import { ownPolicy } from './own-policy.ts';

/** Every script that stands in a page itself; pages take it from here, and so does the policy. */
export const inlineScripts = { chooser, embeds, live, relativeTimes, theme };
type InlineScript = keyof typeof inlineScripts;

const digestOf = (text: string) => createHash('sha256').update(text).digest('base64');
const digests = Object.fromEntries(
  Object.entries(inlineScripts).map(([name, text]) => [name, digestOf(text)]),
) as Record<InlineScript, string>;

/** What only pages have that need it. */
const rare: readonly InlineScript[] = ['embeds', 'live'];

/** How pages of words alone look; they load nothing at all. */
export const textStyle = 'body{max-width:38em;margin:auto;padding:1em;font:1.1em/1.7 serif}';
const textDigest = digestOf(textStyle);
export const textPolicy = `default-src 'none'; style-src 'sha256-${textDigest}'; base-uri 'none'; form-action 'none'`;

/** What a page may load and run besides what every page may. Origins that are not the site's own. */
export interface PageNeeds extends Partial<ServiceOrigins> {
  /** Whether it brings itself up to date. */
  live?: boolean;
}

const { sources } = ownPolicy;
const both = (theirs: readonly string[], more: readonly string[] = []) => [...new Set([...theirs, ...more])];

function policyWith(
  names: readonly InlineScript[],
  needs: PageNeeds,
  styles: readonly string[] = [],
): string {
  const scripts = [...names.map((name) => digests[name]), ...ownPolicy.scripts];
  return contentPolicy(scripts, [...ownPolicy.styles, ...styles], {
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

const all = Object.keys(inlineScripts) as InlineScript[];
const common = all.filter((name) => !rare.includes(name));
const made = new Map<string, string>();

/** What a page of this site may load and run: what every page may, and what it needs itself. */
export function pagePolicy(needs: PageNeeds = {}): string {
  const key = JSON.stringify(needs);
  const known = made.get(key);
  if (known !== undefined) return known;
  const names = [
    ...common,
    ...(needs.live ? (['live'] as const) : []),
    ...(needs.frames?.length ? (['embeds'] as const) : []),
  ];
  const policy = policyWith(names, needs);
  made.set(key, policy);
  return policy;
}

/**
 * What the pages of this site may load and run between them, for headers, which say the same for all: a page
 * may what both its own policy and that of the header allow.
 *
 * @param needs those of all pages together
 * @param textPages whether there are pages of words alone
 */
export const sitePolicy = (needs: ServiceOrigins, textPages = false): string =>
  policyWith(all, needs, textPages ? [textDigest] : []);
