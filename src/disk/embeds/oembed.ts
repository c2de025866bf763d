import { fromHtml } from 'hast-util-from-html';
import { z } from 'zod';
import { elementsIn, wordsIn } from '../../import/html/hast.ts';
import { fetchOpen, type Limits } from './request.ts';

/** What a provider tells of a page: https://oembed.com/#section2.3 */
const answerSchema = z.object({
  title: z.string().optional().catch(undefined),
  author_name: z.string().optional().catch(undefined),
  thumbnail_url: z.string().optional().catch(undefined),
  html: z.string().optional().catch(undefined),
});

/** Title, author and picture of a page, as far as they are told. */
export interface PageFacts {
  title: string | null;
  author: string | null;
  /** Address of a picture. */
  thumbnail: string | null;
}

const mostBytes = 1_000_000;
/** In characters: about as much as posts hold. */
const longestTitle = 300;

/**
 * Asks a provider for what it tells of a page.
 *
 * @param endpoint where it is asked
 * @returns the reason if it tells nothing
 */
export async function askProvider(
  endpoint: string,
  page: string,
  limits: Pick<Limits, 'patience' | 'local'>,
): Promise<PageFacts | { reason: string }> {
  const url = new URL(endpoint);
  url.searchParams.set('url', page);
  url.searchParams.set('format', 'json');
  const fetched = await fetchOpen(url.href, { ...limits, most: mostBytes });
  if ('reason' in fetched) return { reason: `${url.host} ${fetched.reason}` };
  const parsed = answerSchema.safeParse(jsonOf(fetched.bytes));
  if (!parsed.success) return { reason: `${url.host} does not answer in JSON` };
  const { title, author_name: author, thumbnail_url: thumbnail, html } = parsed.data;
  return {
    title: oneLine(title ?? postIn(html ?? '')),
    author: oneLine(author ?? ''),
    thumbnail: thumbnail ?? null,
  };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** The words of a post, of which providers tell no title: the first paragraph of what pages show in its place. */
function postIn(html: string): string {
  const first = [...elementsIn(fromHtml(html, { fragment: true }))].find(({ tagName }) => tagName === 'p');
  return first ? wordsIn(first) : '';
}

/** Text without line breaks and without characters that change the order of others; `null` if nothing is left. */
function oneLine(text: string): string | null {
  const plain = text
    .replace(/[\u202A-\u202E\u2066-\u2069\p{Cc}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const letters = [...plain];
  if (letters.length > longestTitle) return `${letters.slice(0, longestTitle).join('')}…`;
  return plain === '' ? null : plain;
}
