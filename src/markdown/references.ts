import type { LinkKind } from './context.ts';

/** A link to a story or page of the publication, by its id or by its file. */
export interface Reference {
  kind: LinkKind;
  id: string;
  /** The query and anchor that follow, to be kept. */
  rest: string;
}

const kinds: Readonly<Record<string, LinkKind>> = { stories: 'story', pages: 'page' };

/**
 * What an address in a text refers to: `story:<id>`, `page:<id>`, or a path from the text's own
 * folder to another one (`../<id>/`) or a file in it (`../<id>/en.md`, whatever edition the file is
 * of). The last folder of a path is the id, so a path need not know the month. `null` for all else.
 *
 * @param file the Markdown file that holds the link, from the folder above the content folder
 */
export function referenceOf(href: string, file: string): Reference | null {
  const [, named, name = '', after = ''] = /^(story|page):([^?#]*)(.*)$/i.exec(href) ?? [];
  if (named) return { kind: named.toLowerCase() as LinkKind, id: decode(name), rest: after };
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\?#]|$)/i.test(href)) return null;
  const { pathname, search, hash } = new URL(href, `file:///${file}`);
  const folders = pathname.split('/').slice(1).map(decode);
  const last = folders.pop() ?? '';
  const id = last === '' || last.endsWith('.md') ? folders.pop() : last;
  return { kind: kinds[folders[1] ?? ''] ?? 'story', id: id ?? '', rest: search + hash };
}

/** The file beside a text, or near it, that an address names; `null` if it is none, or a text. */
export function fileNamed(href: string): string | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\?#]|$)/i.test(href)) return null;
  const path = decode(href.replace(/[?#].*$/, ''));
  return /\.(?!md$)[a-z][a-z0-9]{0,7}$/i.test(path) ? path : null;
}

/** What an address says without its percent signs; as it is if they make no text. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
