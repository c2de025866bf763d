/** What a page says of its article besides the words. */
export interface PageFacts {
  /** Its own address: canonical link, or what link previews are told. */
  address?: string | undefined;
  title?: string | undefined;
  description?: string | undefined;
  language?: string | undefined;
  site?: string | undefined;
  authors: readonly string[];
  published?: string | undefined;
  updated?: string | undefined;
  section?: string | undefined;
  keywords: readonly string[];
  /** The address of the picture for link previews. */
  image?: string | undefined;
}

type Thing = Readonly<Record<string, unknown>>;

/** Types of schema.org that are an article; all of them end so, or are these. */
const article = /Article$|^(?:BlogPosting|LiveBlogPosting|Report)$/;

/** The article among the things that JSON-LD of a page states, wherever it is nested. */
export function articleIn(data: unknown): Thing | undefined {
  if (Array.isArray(data)) return data.map(articleIn).find((one) => one !== undefined);
  if (typeof data !== 'object' || data === null) return undefined;
  const thing = data as Thing;
  const types = [thing['@type']].flat().map(String);
  return types.some((one) => article.test(one)) ? thing : articleIn(thing['@graph'] ?? thing['mainEntity']);
}

/** A text of a thing; `undefined` of what is no text. */
export const textIn = (thing: Thing | undefined, key: string): string | undefined => {
  const value = thing?.[key];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};

/** Names of people and organizations, however they are written. */
export function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' || URL.canParse(value) ? [] : [value.trim()];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  return typeof value === 'object' && value !== null ? namesIn((value as Thing)['name']) : [];
}

/** Addresses of pictures, however they are written. */
export function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (Array.isArray(value)) return value.flatMap(addressesIn);
  const { url, contentUrl } = typeof value === 'object' && value !== null ? (value as Thing) : {};
  return addressesIn(url ?? contentUrl ?? []);
}

/** Keywords as a list, or as one text with commas of any script between. */
export function keywordsIn(value: unknown): string[] {
  const all = typeof value === 'string' ? value.split(/[,،;؛]/u) : Array.isArray(value) ? value : [];
  return all.filter((one): one is string => typeof one === 'string').flatMap((one) => one.trim() || []);
}
