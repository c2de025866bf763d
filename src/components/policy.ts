import { createHash } from 'node:crypto';
import { contentPolicy } from '../outputs/content-policy.ts';
import chooser from './inline/chooser.js?raw';
import embeds from './inline/embeds.js?raw';
import relativeTimes from './inline/relative-times.js?raw';
import theme from './inline/theme.js?raw';
import { ownPolicy } from './own-policy.ts';

/** Every script that stands in a page itself; pages take it from here, and so does the policy. */
export const inlineScripts = { chooser, embeds, relativeTimes, theme };
type InlineScript = keyof typeof inlineScripts;

const digestOf = (text: string) => createHash('sha256').update(text).digest('base64');
const digests = Object.fromEntries(
  Object.entries(inlineScripts).map(([name, text]) => [name, digestOf(text)]),
) as Record<InlineScript, string>;

/** What only pages have that need it. */
const rare: readonly InlineScript[] = ['embeds'];

/** What a page may load and run besides what every page may. */
export interface PageNeeds {
  /** Origins of frames that readers can have shown. */
  frames?: readonly string[];
}

const { scripts, styles, sources } = ownPolicy;

function policyWith(names: readonly InlineScript[], frames: readonly string[]): string {
  return contentPolicy([...names.map((name) => digests[name]), ...scripts], styles, {
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
export function pagePolicy({ frames = [] }: PageNeeds = {}): string {
  return frames.length === 0 ? plain : policyWith([...common, 'embeds'], frames);
}

/**
 * What the pages of this site may load and run between them, for headers, which say the same for all: a page
 * may what both its own policy and that of the header allow.
 *
 * @param frames origins of frames on any page
 */
export const sitePolicy = (frames: readonly string[]): string =>
  policyWith(frames.length > 0 ? all : common, frames);
