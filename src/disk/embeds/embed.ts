import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { markdownOf } from '../../import/draft/markdown.ts';
import { embedBlock } from '../../import/html/embeds.ts';
import { type Embed, embedProviders } from '../../publication/embeds/embeds.ts';
import { digest, read } from '../files.ts';
import { nameOf } from '../import/pictures.ts';
import { walk } from '../walk.ts';
import { askProvider } from './oembed.ts';
import { fetchOpen, type Limits } from './request.ts';

/** In bytes. */
const mostOfPicture = 10_000_000;

export interface EmbedOptions extends Pick<Limits, 'patience' | 'local'> {
  /** The folder of the story, where the picture goes; without one, none is fetched. */
  folder: string | null;
  dryRun: boolean;
}

/** A block for a text, and what of it could not be had. */
export interface FetchedEmbed {
  directive: string;
  title: string | null;
  /** The name of its file in the story's folder. */
  picture: string | null;
  missing: string[];
}

/** Asks the provider of a page for its title and picture, and keeps the picture in a story's folder. */
export async function fetchEmbed(embed: Embed, options: EmbedOptions): Promise<FetchedEmbed> {
  const { name } = embedProviders[embed.provider];
  const facts = embed.oembed
    ? await askProvider(embed.oembed, embed.page, options)
    : { reason: `${name} tells nobody of its pages: write the title yourself` };
  if ('reason' in facts) return made(embed, null, null, [facts.reason]);
  const missing = facts.title === null ? [`${name} tells no title: write it yourself`] : [];
  if (facts.thumbnail === null || options.folder === null) return made(embed, facts, null, missing);
  const picture = await keepPicture(facts.thumbnail, embed, options.folder, options);
  if (typeof picture === 'object') return made(embed, facts, null, [...missing, picture.reason]);
  return made(embed, facts, picture, missing);
}

/** The file that a picture is in; the reason if it can't be kept. */
async function keepPicture(
  url: string,
  { provider }: Embed,
  folder: string,
  options: EmbedOptions,
): Promise<string | { reason: string }> {
  const fetched = await fetchOpen(url, { ...options, most: mostOfPicture });
  if ('reason' in fetched) return { reason: `the picture at ${url} ${fetched.reason}` };
  const there = new Map(walk(folder).files.map(({ name }) => [name, digest(read(path.join(folder, name)))]));
  const from = { bytes: fetched.bytes };
  const named = nameOf({ ref: '', from, name: `${provider}.jpg` }, fetched.bytes, [], there);
  if (typeof named === 'string') return { reason: `the picture at ${url} is ${named}` };
  if (!options.dryRun && !there.has(named.name))
    writeFileSync(path.join(folder, named.name), fetched.bytes, { flag: 'wx' });
  return named.name;
}

function made(
  embed: Embed,
  facts: { title: string | null; author: string | null } | null,
  picture: string | null,
  missing: string[],
): FetchedEmbed {
  const { title = null, author = null } = facts ?? {};
  const shown = picture === null ? {} : { picture, alt: '', ...(author !== null && { credit: author }) };
  const block = embedBlock(embed, title ?? '', shown);
  const written = markdownOf({ type: 'root', children: [block] }).trim();
  // An empty value is written without quotation marks, between which the words go.
  const directive = written.replace(/ alt(?= credit=|\}$)/, ' alt=""');
  return { directive, title, picture, missing };
}
