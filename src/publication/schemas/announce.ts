import { z } from 'zod';
import { line, secretApiAddress, webAddress } from '../fields.ts';
import { idOf } from '../schema.ts';
import { variable } from './deploy.ts';
import { digest } from './digest.ts';

const id = idOf('an id');
const api = secretApiAddress.optional().describe('Another address of its API, for a proxy.');

/** What may stand in a template, in braces. */
export const placeholders = ['title', 'description', 'section', 'url', 'hashtags'] as const;
export type Placeholder = (typeof placeholders)[number];

const isKnown = (name: string) => placeholders.some((one) => one === name);
const template = z
  .string()
  .trim()
  .refine(
    (text) => [...text.matchAll(/\{([^{}]*)\}/g)].every(([, name = '']) => isKnown(name)),
    `what stands in braces is ${placeholders.map((one) => `\`{${one}}\``).join(', ')}.`,
  )
  .refine((text) => text.includes('{url}'), 'it has no `{url}`.');

const texts = z
  .record(id, template)
  .default({})
  .describe(
    'The id of an edition → its posts, with `{title}`, `{description}`, `{section}`, `{url}` and `{hashtags}`.',
  );

/** What every channel has. */
const common = {
  editions: z.array(id).min(1).optional().describe('The editions whose stories it gets; all if left out.'),
  sections: z.array(id).min(1).optional().describe('The sections whose stories it gets; all if left out.'),
  texts: texts.describe('As `texts` of the whole, for this channel alone.'),
  corrections: z
    .boolean()
    .default(true)
    .describe(
      'Whether a post follows when what it says of a story is corrected: edited, or by a reply where that can’t be.',
    ),
  withdrawn: z
    .enum(['delete', 'mark', 'leave'])
    .default('delete')
    .describe('What becomes of a post whose story readers can’t see any more.'),
};
export const channelSchema = z.strictObject(common);

/** What a channel is, by its kind. */
export const channelSchemas = {
  telegram: z.strictObject({
    to: z.literal('telegram'),
    chat: line.describe('The channel: `@name`, or its number.'),
    token: variable.describe('The variable that holds the token of a bot that may post there.'),
    picture: z
      .boolean()
      .default(false)
      .describe('Whether a large preview of the page stands above the text.'),
    api,
  }),
  mastodon: z.strictObject({
    to: z.literal('mastodon'),
    server: secretApiAddress.describe('The server of the account, such as `https://mastodon.example`.'),
    token: variable.describe('The variable that holds a token with the scope `write:statuses`.'),
    visibility: z.enum(['public', 'unlisted', 'private']).default('public').describe('Who sees posts.'),
    length: z.int().min(100).max(100_000).default(500).describe('How many characters the server allows.'),
  }),
  bluesky: z.strictObject({
    to: z.literal('bluesky'),
    account: line.describe('Its handle, such as `news.example`.'),
    password: variable.describe('The variable that holds an app password.'),
    api: secretApiAddress.default('https://bsky.social').describe('The server of the account.'),
  }),
  webhook: z.strictObject({
    to: z.literal('webhook'),
    address: webAddress.describe('What is told of each story, as JSON.'),
    secret: variable
      .optional()
      .describe('The variable that holds the key by which messages are signed (Standard Webhooks).'),
  }),
} as const;

const { telegram, mastodon, bluesky, webhook } = channelSchemas;
const channel = z.discriminatedUnion('to', [
  telegram.extend(common),
  mastodon.extend(common),
  bluesky.extend(common),
  webhook.extend(common),
]);
export type ChannelData = z.output<typeof channel>;
export type ChannelOf<K extends ChannelData['to']> = Extract<ChannelData, { to: K }>;

/** The keys of `announce.yaml`. */
export const announceSchema = z.strictObject({
  hours: z
    .int()
    .min(1)
    .max(24 * 30)
    .default(24)
    .describe('Stories that have been public for longer are not announced.'),
  texts,
  channels: z
    .record(idOf('the name of a channel'), channel)
    .default({})
    .describe('A name → where stories are announced.'),
  digests: z.record(idOf('the name of a digest'), digest).default({}).describe('A name → a digest by mail.'),
});
export type AnnounceData = z.output<typeof announceSchema>;
