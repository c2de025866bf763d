import type { Dropped } from '../item.ts';
import { type Code, known } from './known-shortcodes.ts';
import type { Library } from './library.ts';

/** A mark in square brackets, or what stands as it is: comments, tags, and text that is code. */
const marks =
  /<!--[\s\S]*?-->|<(pre|code|script|style|textarea)\b[\s\S]*?<\/\1\s*>|<[^<>]*>|(\[)?\[(\/)?([A-Za-z][\w-]*)((?:[\s/](?:"[^"]{0,2000}"|'[^']{0,2000}'|[^\]"'[]){0,4000})?)\](\])?/g;

interface Mark {
  start: number;
  end: number;
  name: string;
  attributes: string;
  isClosing: boolean;
}

/** What text without its shortcodes is: what they stand for as HTML in their places. */
export interface Plain {
  html: string;
  dropped: Dropped[];
}

/**
 * Replaces the shortcodes of WordPress (its Shortcode API): captions and galleries become figures, embeds links; of any
 * other the text inside stays, and the mark is dropped and told. A word in brackets (`[sic]`) is no shortcode.
 *
 * @param post id of the post, whose pictures a gallery without ids shows
 */
export function withoutShortcodes(
  content: string,
  library: Pick<Library, 'byId' | 'ofPost'>,
  post: string,
): Plain {
  if (!content.includes('[')) return { html: content, dropped: [] };
  const found = marksOf(content);
  const counts = new Map<string, number>();
  const tell = (what: string, times = 1) => counts.set(what, (counts.get(what) ?? 0) + times);
  const html = replace(content, found, (code) => known(code, { library, post, tell }));
  const reason = 'a shortcode: the plugin that filled it is not here; text inside of it stays';
  const dropped = [...counts].map(([what, times]) => ({
    what: times === 1 ? what : `${what} × ${times}`,
    reason,
  }));
  return { html: html.replace(/\[(\[[A-Za-z][^\][]{0,500}\])\]/g, '$1'), dropped };
}

function marksOf(content: string): Mark[] {
  const all = [...content.matchAll(marks)].filter(([, , , , name]) => name !== undefined);
  const closed = new Set(all.flatMap(([, , , closing, name = '']) => (closing ? [name] : [])));
  return all.flatMap(
    ({ 0: text, 2: open, 3: closing, 4: name = '', 5: attributes = '', 6: close, index }) => {
      const isEscaped = open !== undefined && close !== undefined;
      if (isEscaped || !isShortcode(name, attributes, closed)) return [];
      const start = index + (open ? 1 : 0);
      const end = index + text.length - (close ? 1 : 0);
      return [{ start, end, name, attributes, isClosing: closing !== undefined }];
    },
  );
}

/** Names of WordPress itself, which need no attributes. */
const core = new Set(['gallery', 'caption', 'wp_caption', 'audio', 'video', 'playlist', 'embed', 'footnote']);

/** Whether a word in brackets is a shortcode: it is one of WordPress, or looks as no writer's remark does. */
function isShortcode(name: string, attributes: string, closed: ReadonlySet<string>): boolean {
  return (
    core.has(name) ||
    closed.has(name) ||
    /[\w-]\s*=|^\s*\/$|\bhttps?:/.test(attributes) ||
    (attributes.trim() === '' && /[a-z][_-][a-z0-9]/.test(name))
  );
}

/** Each shortcode with its text, inner ones first, in the place of what it was. */
function replace(content: string, found: readonly Mark[], make: (code: Code) => string): string {
  const frames: { mark: Mark | null; text: string }[] = [{ mark: null, text: '' }];
  const add = (text: string) => {
    const top = frames.at(-1);
    if (top) top.text += text;
  };
  /** An opening mark that nothing closes has no text of its own. */
  const unclosed = () => {
    const { mark, text } = frames.pop() ?? { mark: null, text: '' };
    if (mark) add(make({ ...mark, inner: null }) + text);
  };
  let end = 0;
  for (const mark of found) {
    add(content.slice(end, mark.start));
    end = mark.end;
    if (!mark.isClosing) frames.push({ mark, text: '' });
    else if (frames.some((one) => one.mark?.name === mark.name)) {
      while (frames.at(-1)?.mark?.name !== mark.name) unclosed();
      const { mark: opening, text } = frames.pop() ?? { mark: null, text: '' };
      if (opening) add(make({ ...opening, inner: text }));
    } else add(make({ ...mark, inner: null }));
  }
  add(content.slice(end));
  while (frames.length > 1) unclosed();
  return frames[0]?.text ?? '';
}
