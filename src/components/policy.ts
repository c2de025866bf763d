import { createHash } from 'node:crypto';
import { contentPolicy } from '../outputs/content-policy.ts';
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

/** What a page may load and run besides what every page may. */
export interface PageNeeds {
  /** Origins of frames that readers can have shown. */
  frames?: readonly string[];
  /** Whether it brings itself up to date. */
  live?: boolean;
}

/** How pages of words alone look; they load nothing at all. */
export const textStyle = 'body{max-width:38em;margin:auto;padding:1em;font:1.1em/1.7 serif}';
const textDigest = digestOf(textStyle);
export const textPolicy = `default-src 'none'; style-src 'sha256-${textDigest}'; base-uri 'none'; form-action 'none'`;

const { scripts, styles, sources } = ownPolicy;

function policyWith(
  names: readonly InlineScript[],
  frames: readonly string[],
  moreStyles: readonly string[] = [],
): string {
  return contentPolicy([...names.map((name) => digests[name]), ...scripts], [...styles, ...moreStyles], {
    script: sources.scripts,
    style: sources.styles,
    img: sources.images,
    font: sources.fonts,
    media: sources.media,
    connect: sources.connections,
    frame: [...sources.frames, ...frames.filter((one) => !sources.frames.includes(one))],
    form: sources.forms,
  });
}

const all = Object.keys(inlineScripts) as InlineScript[];
const common = all.filter((name) => !rare.includes(name));
const plain = policyWith(common, []);

/** What a page of this site may load and run: what every page may, and what it needs itself. */
export function pagePolicy({ frames = [], live = false }: PageNeeds = {}): string {
  if (frames.length === 0 && !live) return plain;
  const names = [
    ...common,
    ...(live ? (['live'] as const) : []),
    ...(frames.length > 0 ? (['embeds'] as const) : []),
  ];
  return policyWith(names, frames);
}

/** What any page of a site may need. */
export interface SiteNeeds {
  /** Origins of frames. */
  frames: readonly string[];
  /** Whether there are pages of words alone. */
  textPages?: boolean | undefined;
}

/**
 * What the pages of this site may load and run between them, for headers, which say the same for all: a page
 * may what both its own policy and that of the header allow.
 */
export const sitePolicy = ({ frames, textPages }: SiteNeeds): string =>
  policyWith(all, frames, textPages ? [textDigest] : []);
