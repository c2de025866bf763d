import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { stages } from '../../story/article.ts';
import type { Data } from '../../story/yaml-text.ts';
import { refuse } from '../refused.ts';
import { readJson } from './read-body.ts';

/** Texts, in characters: larger ones are refused before anything looks at them. */
const text = z
  .string()
  .max(4_000_000)
  .refine((one) => one.isWellFormed() && !one.includes('\0'));
const short = z
  .string()
  .max(2000)
  .refine((one) => one.isWellFormed() && !/[\0]/.test(one));
const key = z
  .string()
  .regex(/^[A-Za-z][A-Za-z-]{0,40}$/)
  .refine((one) => !['constructor', 'prototype'].includes(one));
const data: z.ZodType<Data> = z.lazy(() =>
  z.union([text, z.number(), z.boolean(), z.null(), z.array(data).max(1000), z.record(key, data)]),
);
const path = z.union([z.tuple([key]), z.tuple([key, key])]);
const field = z.strictObject({ path, value: data });
const id = z.string().max(80);
const person = id.nullable().optional();

const draft = {
  base: text,
  text: text.optional(),
  body: text.optional(),
  fields: z.array(field).max(200).optional(),
};

const typed = { ...draft, others: z.record(id, z.strictObject(draft)).optional() };

/** What requests bring, by the name of the request; what is not here brings nothing. */
export const bodies = {
  signIn: z.strictObject({ user: z.string().max(200), password: z.string().max(4096) }),
  proposeId: z.strictObject({ title: short, edition: id, kind: z.enum(['story', 'page']).optional() }),
  createStory: z.strictObject({ id, edition: id, title: short, section: id.optional() }),
  createPage: z.strictObject({ id, edition: id, title: short }),
  save: z.strictObject({ ...draft, resolved: z.literal(true).optional() }),
  check: z.strictObject(typed),
  preview: z.strictObject(typed),
  accept: z.strictObject({ blocks: z.array(z.int().min(1)).max(10_000), base: text }),
  move: z.strictObject({ to: z.enum(stages), review: person, assignee: person, base: text }),
  publish: z.strictObject({
    editions: z.array(id).min(1).max(100),
    seen: z.record(id, z.string().max(200)).optional(),
  }),
  comment: z.strictObject({
    text: z
      .string()
      .trim()
      .min(1)
      .max(10_000)
      .refine((one) => one.isWellFormed()),
    edition: id.optional(),
    line: z.int().min(1).optional(),
    quote: short.optional(),
  }),
  presence: z.strictObject({
    item: z.strictObject({ kind: z.enum(['story', 'page', 'vocabulary']), id }).nullable(),
    edition: id.optional(),
  }),
} as const;

/** Those that bring texts, and how large they may be, in bytes: three texts of two megabytes, as JSON. */
const withTexts = new Set<string>([
  'save',
  'check',
  'preview',
  'accept',
  'move',
] satisfies (keyof typeof bodies)[]);
const mostWithTexts = 16 * 1024 * 1024;
/** The most that any other may be: somebody who signs in is nobody yet. */
const most = 128 * 1024;

/** Reads what a request brings by its schema; refuses everything else, and what is larger than it need be. */
export async function readBodyOf<N extends keyof typeof bodies>(
  name: N,
  request: IncomingMessage,
): Promise<z.output<(typeof bodies)[N]>> {
  const read = bodies[name].safeParse(await readJson(request, withTexts.has(name) ? mostWithTexts : most));
  if (!read.success)
    throw refuse('desk-bad-request', { params: { detail: read.error.issues[0]?.path.join('.') ?? '' } });
  return read.data as z.output<(typeof bodies)[N]>;
}
