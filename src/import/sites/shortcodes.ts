import { embedOf } from '../../publication/embeds/embeds.ts';
import { formatOfName } from '../../publication/picture-kinds.ts';
import { decoded } from '../addresses.ts';
import { markdownOf } from '../draft/markdown.ts';
import { embedBlock } from '../html/embeds.ts';

/** What a mark says: by name, or by its place, from `0`. */
export type Values = ReadonlyMap<string, string>;

/** What a mark stands for; `undefined` if that is not known. `inner` is what it encloses, `null` if nothing. */
type Shown = (values: Values, inner: string | null) => string | undefined;

/** Marks with one meaning each: shortcodes of Hugo and tags of Liquid. */
const shown: Readonly<Record<string, Shown>> = {
  highlight: (values, inner) =>
    inner === null
      ? undefined
      : `\n\`\`\`${values.get('0') ?? ''}\n${inner.replace(/^\n|\n$/g, '')}\n\`\`\`\n`,
  raw: (_, inner) => inner ?? '',
  comment: () => '',
  ref: (values) => reference(firstOf(values, 'path', '0')),
  relref: (values) => reference(firstOf(values, 'path', '0')),
  post_url: (values) => reference(allOf(values)),
  link: (values) =>
    /^(?!https?:).+\.\w+$/.test(allOf(values)) ? encoded(`/${allOf(values).replace(/^\//, '')}`) : undefined,
};

/** Who shows a film or a post, by what themes call its mark, and where it is by its id. */
const players: readonly (readonly [RegExp, (id: string) => string])[] = [
  [/youtube/i, (id) => `https://www.youtube.com/watch?v=${id}`],
  [/vimeo/i, (id) => `https://vimeo.com/${id}`],
  [/^(?:tweet|twitter|x)(?:[_-]?(?:simple|player))?$/i, (id) => `https://x.com/i/status/${id}`],
  [/^instagram/i, (id) => `https://www.instagram.com/p/${id}/`],
];

const pictures = /^(?:fig|figure|img|image|picture|imgproc|responsive-image|captioned-image)$/i;

/**
 * The Markdown that a mark of templates stands for: a shortcode, a tag of Liquid, a file that it includes, a component.
 *
 * @returns `undefined` if that is not known
 */
export function markdownOfMark(name: string, values: Values, inner: string | null): string | undefined {
  if (name === 'include' || name === 'include_relative' || name === 'include_cached')
    return ofIncluded(values);
  const own = Object.hasOwn(shown, name) ? shown[name] : undefined;
  if (own) return own(values, inner);
  if (pictures.test(name)) return figureOf(values, inner ?? '');
  const kind = name === 'video' ? firstOf(values, 'provider') : name;
  const page = players.find(([pattern]) => pattern.test(kind))?.[1];
  return page && withInner(embedAt(firstOf(values, 'id', 'url', '0'), page, firstOf(values, 'title')), inner);
}

/** An included file is known by its name, as a mark is: `embed/youtube.html`. */
function ofIncluded(values: Values): string | undefined {
  const name = (values.get('0') ?? '').replace(/^.*\//, '').replace(/\.\w+$/, '');
  const own = new Map([...values].filter(([key]) => key !== '0'));
  return Object.hasOwn(shown, name) ? undefined : markdownOfMark(name, own, null);
}

const firstOf = (values: Values, ...names: readonly string[]): string =>
  names.map((name) => values.get(name)?.trim()).find(Boolean) ?? '';

/** Paths in tags of Liquid are written without quotes, and may have spaces. */
const allOf = (values: Values): string =>
  [...values]
    .filter(([name]) => /^\d+$/.test(name))
    .map(([, value]) => value)
    .filter((value) => value !== '-')
    .join(' ');

const encoded = (path: string) => path.replace(/[\s()<>[\]]/g, encodeURIComponent);

/** A path of a text in the site, with its ending, so that it is known as that of a file. */
function reference(path: string): string | undefined {
  const [, text = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(path) ?? [];
  if (text === '' || text === '/') return path === '' ? undefined : path;
  const bare = text.replace(/\/$/, '');
  return encoded(/\.(?:md|mdx|markdown|html)$/i.test(bare) ? bare : `${bare}.md`) + rest;
}

function embedAt(id: string, page: (id: string) => string, title: string): string | undefined {
  const isAddress = /^https?:\/\//i.test(id);
  if (!isAddress && !/^[\w-]+$/.test(id)) return undefined;
  const found = embedOf(isAddress ? id : page(id));
  if (!found) return undefined;
  return `\n\n${markdownOf({ type: 'root', children: [embedBlock(found, title)] }).trim()}\n\n`;
}

const withInner = (block: string | undefined, inner: string | null) =>
  block === undefined || !inner?.trim() ? block : `${block}${inner}`;

/** A picture with its words: a title, a caption, and whoever made it. */
function figureOf(values: Values, inner: string): string | undefined {
  const src = firstOf(values, 'src', 'url', 'image_path', 'path', 'image', 'img', '0');
  if (!formatOfName(decoded(src.replace(/[?#].*$/, ''))) && !/^https?:\/\//.test(src)) return undefined;
  const title = firstOf(values, 'title');
  const caption = firstOf(values, 'caption', 'description') || inner.trim();
  const isClosed = caption === '' || title === '' || /\p{P}$/u.test(title);
  const [who, where] = [firstOf(values, 'attr'), firstOf(values, 'attrlink')];
  const maker = who !== '' && where !== '' ? `[${who}](<${where}>)` : who;
  const words = [isClosed ? title : `${title}.`, caption, maker].filter(Boolean).join(' ');
  const alt = firstOf(values, 'alt').replace(/[[\]\\]/g, '\\$&');
  const lines = [':::figure', `![${alt}](<${src}>)`, words.replace(/\n\s*\n/g, '\n'), ':::'];
  return `\n\n${lines.filter(Boolean).join('\n')}\n\n`;
}
