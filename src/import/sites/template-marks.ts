import type { Dropped } from '../item.ts';
import type { Generator } from './layout.ts';

/** What a mark of a template language stands for; `undefined` if that is not known. */
type Shown = (values: ReadonlyMap<string, string>, inner: string | null) => string | undefined;

/** Shortcodes of Hugo and tags of Liquid that have a place in Markdown. */
const shown: Readonly<Record<string, Shown>> = {
  figure: (values) => {
    const words = [values.get('caption') ?? values.get('title') ?? '', values.get('attr') ?? '']
      .filter(Boolean)
      .join(' ');
    const src = values.get('src') ?? '';
    return src === ''
      ? undefined
      : `\n\n:::figure\n![${values.get('alt') ?? ''}](<${src}>)\n${words}\n:::\n\n`;
  },
  highlight: (values, inner) =>
    inner === null
      ? undefined
      : `\n\`\`\`${values.get('0') ?? ''}\n${inner.replace(/^\n|\n$/g, '')}\n\`\`\`\n`,
  raw: (_, inner) => inner ?? '',
  comment: () => '',
  youtube: (values) => link('https://www.youtube.com/watch?v=', values),
  vimeo: (values) => link('https://vimeo.com/', values),
  tweet: (values) => link('https://twitter.com/i/status/', values),
  x: (values) => link('https://twitter.com/i/status/', values),
  instagram: (values) => link('https://www.instagram.com/p/', values),
};

const link = (before: string, values: ReadonlyMap<string, string>) => {
  const id = values.get('id') ?? values.get('0');
  return id === undefined ? undefined : `\n\n<${before}${encodeURIComponent(id)}>\n\n`;
};

/** Names that Liquid closes with `end…`; of Hugo any can be closed by `/name`. */
const marks: Readonly<Record<Generator, RegExp | null>> = {
  hugo: /\{\{[<%]\s*(\/)?\s*([\w./-]+)((?:\s+(?:[^<>%"`]|"[^"]*"|`[^`]*`){0,2000})?)(\/)?\s*[>%]\}\}/g,
  jekyll: /\{%-?\s*(end)?([\w-]+)((?:\s[^%]{0,2000})?)()-?%\}/g,
  astro: null,
  folder: null,
};

/** A body whose marks are replaced by what they stand for, or dropped and told. */
export function withoutMarks(body: string, generator: Generator): { body: string; dropped: Dropped[] } {
  const pattern = marks[generator];
  const dropped: Dropped[] = [];
  const text = generator === 'jekyll' ? outputs(body, dropped) : body;
  if (!pattern || !text.includes('{')) return { body: text, dropped };
  const escaped = text.replace(/\{\{([<%])\/\*([\s\S]*?)\*\/([>%])\}\}/g, '\uE000$1$2$3\uE001');
  const found = [...escaped.matchAll(pattern)];
  const made = replace(escaped, found, dropped);
  return { body: made.replace(/\uE000/g, '{{').replace(/\uE001/g, '}}'), dropped };
}

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
  const show = shown[name]?.(valuesOf(attributes), inner);
  if (show !== undefined) return show;
  dropped.push({ what: whole, reason: 'a mark of the old site’s templates; text inside of it stays' });
  return inner ?? '';
}

/** Attributes by name, others by their place, from 0. */
function valuesOf(attributes: string): Map<string, string> {
  let place = 0;
  const all = attributes.matchAll(/(?:([\w-]+)\s*=\s*)?(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s"'`=]+))/g);
  return new Map(
    [...all].map(([, name, ...values]) => [
      name ?? String(place++),
      values.find((one) => one !== undefined) ?? '',
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
