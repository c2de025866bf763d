import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { decoded } from '../addresses.ts';
import { type Json, textAt } from '../values.ts';

/** What a post says of its language and of the same post in others. */
export interface Translations {
  /** BCP 47. */
  language?: string | undefined;
  /** The same for all posts that name each other. */
  key?: string | undefined;
}

/**
 * Language and translations of a post, as multilingual sites of Ghost say them: alternates (`hreflang`, HTML standard)
 * in the code injected into its head; else an internal tag (`#ar`) or its `locale` names the language.
 *
 * @param languages BCP 47 of the editions, which an internal tag can name
 */
export function translationsOf(
  post: Json,
  tags: readonly Json[],
  languages: readonly string[],
): Translations {
  const alternates = alternatesOf(textAt(post, 'codeinjection_head'));
  const slug = textAt(post, 'slug');
  const own = alternates.find(({ href }) => lastPart(href) === slug && slug !== '');
  const tagged = languages.find((one) =>
    tags.some((tag) => textAt(tag, 'slug') === `hash-${one.toLowerCase()}`),
  );
  const language = own?.language ?? tagged ?? (textAt(post, 'locale') || undefined);
  const addresses = [...new Set(alternates.map(({ href }) => href))].sort();
  return { language, key: own && addresses.length > 1 ? addresses.join(' ') : undefined };
}

function alternatesOf(head: string): { language: string; href: string }[] {
  const found: { language: string; href: string }[] = [];
  if (!/hreflang/i.test(head)) return found;
  visit(fromHtml(head, { fragment: true }), 'element', ({ tagName, properties: { hrefLang, href } }) => {
    if (tagName !== 'link' || !hrefLang || !href || hrefLang === 'x-default') return;
    found.push({ language: String(hrefLang), href: String(href) });
  });
  return found;
}

const lastPart = (href: string): string => {
  const { pathname } = URL.parse(href, 'http://localhost') ?? { pathname: '' };
  return decoded(pathname.split('/').findLast((one) => one !== '') ?? '');
};
