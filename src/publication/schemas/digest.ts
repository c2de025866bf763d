import { z } from 'zod';
import { line, secretApiAddress } from '../fields.ts';
import { idOf } from '../schema.ts';
import { argument, variable } from './deploy.ts';

const id = idOf('an id');

/** What every digest has. */
const digestCommon = {
  edition: id.describe('The edition whose stories it has.'),
  every: z.enum(['day', 'week']).default('day').describe('How often it is sent, and so what it tells of.'),
  sections: z.array(id).min(1).optional().describe('The sections whose stories it has; all if left out.'),
  most: z.int().min(1).max(200).default(30).describe('How many stories it has at most; the newest stay.'),
  from: line
    .regex(/@/, 'write `Name <news@paper.example>`.')
    .describe('Whom it is from: `Name <news@paper.example>`.'),
};
export const digestSchema = z.strictObject(digestCommon);

const to = line.regex(/@/, 'write an address of mail.');
const unsubscribe = z
  .string()
  .regex(/^(?:https:\/\/|mailto:)\S+$/, 'write `https://…` or `mailto:…`.')
  .describe(
    'Where readers say that they don’t want it: `https://…`, which must take a POST of one click, or `mailto:…`.',
  );

/** How a digest is sent, by kind. */
export const digestSchemas = {
  smtp: z.strictObject({
    by: z.literal('smtp'),
    server: variable.describe('The variable that holds `smtps://user:password@mail.example:465`.'),
    to: to.describe('The address of the list.'),
    unsubscribe,
  }),
  listmonk: z.strictObject({
    by: z.literal('listmonk'),
    server: secretApiAddress.describe('The server.'),
    user: argument.describe('The name of an API user that may make campaigns.'),
    token: variable.describe('The variable that holds its token.'),
    lists: z.array(z.int()).min(1).describe('The numbers of lists.'),
    template: z
      .int()
      .optional()
      .describe('The number of a template that adds nothing: `{{ template "content" . }}`.'),
  }),
  file: z.strictObject({
    by: z.literal('file'),
    folder: line.describe(
      'The folder that it is written to as `.eml`; relative to where the command is started.',
    ),
    to: to.optional().describe('The address of the list.'),
    unsubscribe: unsubscribe.optional(),
  }),
} as const;

export const digest = z.discriminatedUnion('by', [
  digestSchemas.smtp.extend(digestCommon),
  digestSchemas.listmonk.extend(digestCommon),
  digestSchemas.file.extend(digestCommon),
]);
export type DigestData = z.output<typeof digest>;
export type DigestOf<K extends DigestData['by']> = Extract<DigestData, { by: K }>;
