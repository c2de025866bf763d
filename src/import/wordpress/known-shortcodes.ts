import { fileKindOf } from '../html/files.ts';
import type { Attachment } from './attachments.ts';
import type { Library } from './library.ts';

/** A shortcode. */
export interface Code {
  name: string;
  /** As they are written. */
  attributes: string;
  /** The text that it is around; `null` if it is around none. */
  inner: string | null;
}

/** What shortcodes are read with. */
export interface Around {
  library: Pick<Library, 'byId' | 'ofPost'>;
  /** Id of the post. */
  post: string;
  /** Takes note of a shortcode that is not shown. */
  tell: (what: string) => void;
}

type Shown = (code: Code, values: ReadonlyMap<string, string>, around: Around) => string;

/** What the shortcodes of WordPress and its widest spread plugin, Jetpack, stand for, as HTML. */
const shown: Readonly<Record<string, Shown>> = {
  caption,
  wp_caption: caption,
  gallery,
  embed: (code, values) => embed(code.inner ?? values.get('src') ?? values.get('0') ?? ''),
  audio: media,
  video: media,
  youtube: (code, values) => embed(addressOf(code, values, 'https://www.youtube.com/watch?v=')),
  vimeo: (code, values) => embed(addressOf(code, values, 'https://vimeo.com/')),
  tweet: (code, values) => embed(addressOf(code, values, 'https://twitter.com/i/status/')),
  twitter: (code, values) => embed(addressOf(code, values, 'https://twitter.com/i/status/')),
  instagram: (code, values) => embed(addressOf(code, values, 'https://www.instagram.com/p/')),
  soundcloud: (code, values) =>
    embed(values.get('url') ?? addressOf(code, values, 'https://soundcloud.com/')),
};

/** The HTML that a shortcode stands for; the text inside of one that is not known. */
export function known(code: Code, around: Around): string {
  const show = shown[code.name];
  const html = show?.(code, valuesOf(code.attributes), around);
  if (html) return html;
  around.tell(`[${code.name}${code.attributes.slice(0, 200)}]`);
  return code.inner ?? '';
}

/** Attributes by name; those without one by their place, from 0. */
function valuesOf(attributes: string): Map<string, string> {
  const pattern = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'\]]+))|"([^"]*)"|'([^']*)'|([^\s"']+)/g;
  let place = 0;
  return new Map(
    [...attributes.matchAll(pattern)].map(([, name, ...values]) => [
      name?.toLowerCase() ?? String(place++),
      values.find((one) => one !== undefined) ?? '',
    ]),
  );
}

/** A picture, perhaps a link around it, and the caption after it or as an attribute. */
function caption({ inner }: Code, values: ReadonlyMap<string, string>): string {
  const [, picture = '', text = ''] =
    /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(inner ?? '') ?? [];
  const words = values.get('caption') ?? text.trim();
  if (picture === '') return '';
  return `\n\n<figure>${picture}${words === '' ? '' : `<figcaption>${words}</figcaption>`}</figure>\n\n`;
}

function gallery(_: Code, values: ReadonlyMap<string, string>, { library, post, tell }: Around): string {
  const ids = (values.get('ids') ?? values.get('include') ?? '').split(/[\s,]+/).filter(Boolean);
  const found = ids.length === 0 ? library.ofPost(post) : ids.map((id) => library.byId(id) ?? id);
  for (const id of found) {
    if (typeof id === 'string') tell(`picture ${id} of [gallery], which is not in the export`);
  }
  return found.map((one) => (typeof one === 'string' ? '' : figure(one))).join('');
}

function figure({ id, url, alt, caption }: Attachment): string {
  const words = caption === '' ? '' : `<figcaption>${caption}</figcaption>`;
  return `\n\n<figure><img class="wp-image-${id}" src="${escaped(url)}" alt="${escaped(alt)}">${words}</figure>\n\n`;
}

const isAddress = (text: string) => /^https?:\/\/\S+$/.test(text);

/** A page elsewhere that was shown in the text: a link to it in a paragraph of its own. */
function embed(address: string): string {
  const url = address.trim();
  return isAddress(url) ? `\n\n<figure class="wp-block-embed">${escaped(url)}</figure>\n\n` : '';
}

function addressOf({ inner }: Code, values: ReadonlyMap<string, string>, before: string): string {
  const said = values.get('url') ?? values.get('id') ?? values.get('0') ?? inner ?? '';
  const value = said.replace(/^=/, '').trim();
  return value === '' || isAddress(value) ? value : `${before}${encodeURIComponent(value)}`;
}

/** A file to hear or see: a player of it, or a link to what sites do not play. */
function media(_: Code, values: ReadonlyMap<string, string>): string {
  const names = ['src', 'mp3', 'm4a', 'ogg', 'wav', 'mp4', 'm4v', 'webm', 'ogv', 'flv', '0'];
  const url = names.map((name) => values.get(name)).find((one) => one !== undefined && isAddress(one));
  const kind = url === undefined ? null : fileKindOf(url);
  if (url !== undefined && (kind === 'audio' || kind === 'video'))
    return `\n\n<${kind} src="${escaped(url)}"></${kind}>\n\n`;
  return url === undefined ? '' : `\n\n<p><a href="${escaped(url)}">${escaped(url)}</a></p>\n\n`;
}

const escaped = (text: string) =>
  text
    .replace(/&(?!#?\w+;)/g, '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;');
