import { z } from 'zod';
import { apiAddress, webAddress } from '../fields.ts';
import { idOf } from '../schema.ts';

/** The name of a variable of the environment: a secret itself has no place in a file of the newsroom. */
export const variable = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]*$/, 'write the name of a variable such as `CDN_TOKEN`; its value stays outside.');

const text = z.string().trim().min(1, 'it is empty.');

/** What a program takes as an argument, and never as an option. */
export const argument = text.regex(/^[^-\s]\S*$/, 'it may not begin with `-`, nor have spaces.');

const folder = z.strictObject({
  to: z.literal('folder'),
  path: text.describe('The folder; relative to where the command is started.'),
  live: z
    .boolean()
    .default(false)
    .describe('Whether it is a link that turns to the new site all at once, as of `build -- --live`.'),
});

/** Whether an address of rsync is that of a daemon, with which it speaks by itself. */
export const isDaemon = (address: string): boolean => /^rsync:\/\/|::/.test(address);

const rsync = z.strictObject({
  to: z.literal('rsync'),
  address: argument
    .regex(/:/, 'write `user@host:/folder`, or `rsync://host/module/folder` for a daemon.')
    .describe('`user@host:/folder` over SSH, or `rsync://user@host/module/folder` of a daemon.'),
  port: z.int().min(1).max(65535).optional().describe('The port of SSH, if it is not that of your settings.'),
  password: variable.optional().describe('The variable that holds the password of a daemon.'),
  command: text
    .optional()
    .describe(
      'What is run there over SSH once every file is in place, before anybody is told; if it fails, so does the deploy.',
    ),
});

const s3 = z.strictObject({
  to: z.literal('s3'),
  bucket: argument.describe('The bucket.'),
  region: argument.default('us-east-1').describe('The region.'),
  endpoint: webAddress.optional().describe('The server, if it is not that of Amazon.'),
  prefix: z
    .string()
    .regex(/^(?:[^/]+\/)+$/, 'write it as `site/`.')
    .optional()
    .describe('What names in the bucket begin with, such as `site/`.'),
  id: variable.optional().describe('The variable that holds the access key id.'),
  secret: variable.optional().describe('The variable that holds the secret key.'),
  compress: z
    .enum(['gzip', 'br'])
    .optional()
    .describe('Texts lie there compressed, and are sent so to everybody: storage can’t choose.'),
  conditional: z
    .boolean()
    .default(true)
    .describe('Whether the server knows `If-Match`, which keeps two deploys from each other.'),
});

const git = z.strictObject({
  to: z.literal('git'),
  repository: argument.describe('Its address, as `git clone` takes it.'),
  branch: argument.default('gh-pages').describe('The branch, which is for the site alone.'),
});

/** What a target is, by its kind. */
export const targetSchemas = { folder, rsync, s3, git } as const;

const api = apiAddress.optional().describe('Another address of its API, for a proxy.');

/** Which caches are told, by their kind. */
export const cacheSchemas = {
  cloudflare: z.strictObject({
    at: z.literal('cloudflare'),
    zone: argument.describe('The id of the zone.'),
    token: variable.describe('The variable that holds a token with the right to purge.'),
    api,
  }),
  fastly: z.strictObject({
    at: z.literal('fastly'),
    token: variable.describe('The variable that holds a token with the scope `purge_select`.'),
    api,
  }),
  bunny: z.strictObject({
    at: z.literal('bunny'),
    token: variable.describe('The variable that holds the key of the account.'),
    api,
  }),
  cloudfront: z.strictObject({
    at: z.literal('cloudfront'),
    distribution: argument.describe('The id of the distribution.'),
    id: variable.default('AWS_ACCESS_KEY_ID').describe('The variable that holds the access key id.'),
    secret: variable.default('AWS_SECRET_ACCESS_KEY').describe('The variable that holds the secret key.'),
    api,
  }),
} as const;

const { cloudflare, fastly, bunny, cloudfront } = cacheSchemas;
const cache = z.discriminatedUnion('at', [cloudflare, fastly, bunny, cloudfront]);
export type CacheData = z.output<typeof cache>;

const telling = {
  purge: z.array(cache).default([]).describe('The caches that are told which addresses changed.'),
  hub: z.boolean().default(true).describe('Whether the hub of the publication is told which feeds changed.'),
  indexNow: z
    .boolean()
    .default(true)
    .describe(
      'Whether search engines are told which pages changed, if the publication has an `indexNowKey`.',
    ),
  indexNowServer: apiAddress
    .optional()
    .describe('The server that is told; `https://api.indexnow.org` if left out.'),
};
export const tellingSchema = z.strictObject(telling);

const target = z
  .discriminatedUnion('to', [
    folder.extend(telling),
    rsync.extend(telling),
    s3.extend(telling),
    git.extend(telling),
  ])
  .refine((one) => one.to !== 'rsync' || one.command === undefined || !isDaemon(one.address), {
    path: ['command'],
    error: 'a daemon runs no commands: give an address over SSH.',
  });
export type TargetData = z.output<typeof target>;
export type TargetOf<K extends TargetData['to']> = Extract<TargetData, { to: K }>;

/** The keys of `deploy.yaml`. */
export const deploySchema = z.strictObject({
  targets: z
    .record(idOf('the name of a target'), target)
    .refine((all) => Object.keys(all).length > 0, 'name at least one target.')
    .describe('A name → where the site goes, and who is told.'),
});
export type DeployData = z.output<typeof deploySchema>;
