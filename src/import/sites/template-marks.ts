import type { Dropped } from '../item.ts';
import type { Generator } from './layout.ts';
import { markdownOfMark } from './shortcodes.ts';

/** Names that Liquid closes with `end…`; of Hugo any can be closed by `/name`. */
const marks = {
  hugo: /\{\{[<%]\s*(\/)?\s*([\w./-]+)((?:\s+(?:[^<>%"`]|"(?:\\.|[^"\\])*"|`[^`]*`){0,2000})?)\s*[>%]\}\}/g,
  jekyll: /\{%-?\s*(end)?([\w-]+)((?:\s(?:[^%]|%(?!\})){0,2000})?)-?%\}/g,
};

/** The templates of a text. Where the rest of its site is not there, its marks tell. */
function templatesOf(body: string, generator: Generator): keyof typeof marks | null {
  if (generator === 'hugo' || generator === 'jekyll') return generator;
  if (generator === 'astro') return null;
  if (/\{\{[<%]\s*\/?\s*\w/.test(body)) return 'hugo';
  return /\{%-?\s*\w[^{}]*%\}/.test(body) ? 'jekyll' : null;
}

/** A body whose marks are replaced by what they stand for, or dropped and told. */
export function withoutMarks(body: string, generator: Generator): { body: string; dropped: Dropped[] } {
  const templates = templatesOf(body, generator);
  const dropped: Dropped[] = [];
  if (templates === null) return { body, dropped };
  const raw: string[] = [];
  const text = templates === 'jekyll' ? outputs(withoutRaw(body, raw), dropped) : body;
  const escaped = text.replace(/\{\{([<%])\/\*([\s\S]*?)\*\/([>%])\}\}/g, '\uE000$1$2$3\uE001');
  const found = [...escaped.matchAll(marks[templates])];
  const made = replace(escaped, found, dropped);
  const kept = made.replace(/\uE002(\d+)\uE003/g, (_, index) => raw[Number(index)] ?? '');
  return { body: kept.replace(/\uE000/g, '{{').replace(/\uE001/g, '}}'), dropped };
}

/** What Liquid is to leave alone is put aside. */
const withoutRaw = (body: string, raw: string[]): string =>
  body.replace(
    /\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}/g,
    (_, inner: string) => `\uE002${raw.push(inner) - 1}\uE003`,
  );

interface Frame {
  mark: RegExpExecArray | null;
  text: string;
}

function replace(text: string, found: readonly RegExpExecArray[], dropped: Dropped[]): string {
  const frames: Frame[] = [{ mark: null, text: '' }];
  const add = (more: string) => {
    const top = frames.at(-1);
    if (top) top.text += more;
  };
  const leave = (isClosed: boolean) => {
    const { mark, text: inner } = frames.pop() ?? { mark: null, text: '' };
    if (mark) add(isClosed ? shownOf(mark, inner, dropped) : shownOf(mark, null, dropped) + inner);
  };
  let end = 0;
  for (const mark of found) {
    add(text.slice(end, mark.index));
    end = mark.index + mark[0].length;
    const opened = mark[1] ? frames.findLastIndex((one) => one.mark?.[2] === mark[2]) : -1;
    if (!mark[1]) frames.push({ mark, text: '' });
    else {
      while (opened > 0 && frames.length - 1 > opened) leave(false);
      if (opened > 0) leave(true);
    }
  }
  add(text.slice(end));
  while (frames.length > 1) leave(false);
  return frames[0]?.text ?? '';
}

function shownOf(
  [whole, , name = '', attributes = '']: RegExpExecArray,
  inner: string | null,
  dropped: Dropped[],
): string {
  const values = valuesOf(attributes);
  const show = markdownOfMark(name, values, inner);
  const link = values.get('link');
  if (show !== undefined && link) dropped.push({ what: link, reason: 'a picture is no link here' });
  if (show !== undefined) return show;
  dropped.push({ what: whole, reason: 'a mark of the old site’s templates; text inside of it stays' });
  return inner ?? '';
}

/** Attributes by name, others by their place, from 0. */
function valuesOf(attributes: string): Map<string, string> {
  let place = 0;
  const all = attributes
    .replace(/\/\s*$/, '')
    .matchAll(/(?:([\w-]+)\s*=\s*)?(?:"((?:\\.|[^"\\])*)"|'([^']*)'|`([^`]*)`|([^\s"'`=]+))/g);
  return new Map(
    [...all].map(([, name, quoted, ...values]) => [
      name ?? String(place++),
      quoted?.replace(/\\(.)/g, '$1') ?? values.find((one) => one !== undefined) ?? '',
    ]),
  );
}

/** What Liquid writes in place of a variable: the address of the site is none, anything else is told. */
function outputs(body: string, dropped: Dropped[]): string {
  return body
    .replace(
      /\{\{-?\s*(?:["']([^"'{}]*)["']\s*\|\s*(?:relative_url|absolute_url)|site\.(?:base)?url)\s*-?\}\}/g,
      '$1',
    )
    .replace(/\{:[^{}\n]{0,200}\}/g, (mark) => told(mark, 'attributes of Kramdown', dropped))
    .replace(/\{\{[^{}]{0,500}\}\}/g, (mark) =>
      told(mark, 'what it stood for is known to the old site only', dropped),
    );
}

function told(what: string, reason: string, dropped: Dropped[]): string {
  dropped.push({ what, reason });
  return '';
}
