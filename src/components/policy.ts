import { createHash } from 'node:crypto';
import { contentPolicy } from '../outputs/content-policy.ts';
import chooser from './inline/chooser.js?raw';
import relativeTimes from './inline/relative-times.js?raw';
import theme from './inline/theme.js?raw';

/** Every script that stands in a page itself; pages take it from here, and so does the policy. */
export const inlineScripts = { chooser, relativeTimes, theme };

const digests = Object.values(inlineScripts).map((text) =>
  createHash('sha256').update(text).digest('base64'),
);

/** What pages of this site may load and run. */
export const policy = contentPolicy(digests);
