import { createHash } from 'node:crypto';
import { contentPolicy } from '../outputs/content-policy.ts';
import chooser from './inline/chooser.js?raw';
import relativeTimes from './inline/relative-times.js?raw';
import theme from './inline/theme.js?raw';
import { ownPolicy } from './own-policy.ts';

/** Every script that stands in a page itself; pages take it from here, and so does the policy. */
export const inlineScripts = { chooser, relativeTimes, theme };

const digests = Object.values(inlineScripts).map((text) =>
  createHash('sha256').update(text).digest('base64'),
);

const { scripts, styles, sources } = ownPolicy;

/** What pages of this site may load and run. */
export const policy = contentPolicy([...digests, ...scripts], styles, {
  script: sources.scripts,
  style: sources.styles,
  img: sources.images,
  font: sources.fonts,
  media: sources.media,
  connect: sources.connections,
  frame: sources.frames,
  form: sources.forms,
});
