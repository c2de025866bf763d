import { z } from 'zod';
import { mostMegabytes, usualMegabytes } from '../file-sizes.ts';

const megabytes = z.number().positive().max(mostMegabytes).optional();

/** What `maxMegabytes` of `publication.yaml` says. */
export const megabytesSchema = z.strictObject({
  text: megabytes.describe(`A Markdown file; ${usualMegabytes.text} if left out.`),
  vocabulary: megabytes.describe(`A YAML or JSON file; ${usualMegabytes.vocabulary} if left out.`),
  picture: megabytes.describe(`A picture; ${usualMegabytes.picture} if left out.`),
  recording: megabytes.describe(`A recording or its captions; ${usualMegabytes.recording} if left out.`),
  document: megabytes.describe(`A document that a text links to; ${usualMegabytes.document} if left out.`),
});
