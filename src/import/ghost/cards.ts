import { embedOf } from '../../publication/embeds/embeds.ts';
import { around, escaped } from '../html/markup.ts';
import type { Dropped } from '../item.ts';
import { type Json, listAt, textAt } from '../values.ts';
import { htmlOfMarkdown } from './markdown.ts';

type Card = (data: Json) => string;

/**
 * What the cards of Ghost's editors hold, as HTML, by their names in Lexical and in Mobiledoc (Ghost, `kg-default-nodes`
 * and `kg-default-cards`). Captions and texts of cards are HTML already.
 */
const cards: Readonly<Record<string, Card>> = {
  image: (data) => figure(data, textAt(data, 'caption')),
  gallery: (data) =>
    listAt(data, 'images')
      .map((one) => figure(one, textAt(one, 'caption')))
      .join('') + around('p', textAt(data, 'caption')),
  html: (data) => textAt(data, 'html'),
  markdown: (data) => htmlOfMarkdown(textAt(data, 'markdown')),
  code: ({ ...data }) => code(data),
  hr: () => '<hr>',
  embed: (data) => embed(data),
  bookmark: (data) => link(textAt(data, 'url'), title(data)) + around('p', textAt(data, 'caption')),
  callout: (data) => around('blockquote', around('p', textAt(data, 'calloutText'))),
  toggle: (data) => around('h3', textAt(data, 'heading')) + inParagraphs(textAt(data, 'content')),
  button: (data) => link(textAt(data, 'buttonUrl'), textAt(data, 'buttonText')),
  file: (data) =>
    link(textAt(data, 'src'), textAt(data, 'fileTitle', 'fileName')) + text(data, 'fileCaption'),
  audio: (data) => player('audio', textAt(data, 'src'), textAt(data, 'title')),
  video: (data) =>
    player('video', textAt(data, 'src'), textAt(data, 'fileName')) + around('p', textAt(data, 'caption')),
  product: (data) =>
    figure({ src: data.productImageSrc, alt: data.productTitle }, '') +
    around('h3', textAt(data, 'productTitle')) +
    inParagraphs(textAt(data, 'productDescription')) +
    link(textAt(data, 'productUrl'), textAt(data, 'productButton')),
  header: (data) => around('h2', textAt(data, 'header')) + around('p', textAt(data, 'subheader')),
  'call-to-action': (data) =>
    inParagraphs(textAt(data, 'textValue')) + link(textAt(data, 'buttonUrl'), textAt(data, 'buttonText')),
};

/** Other names of the same cards. */
const twins: Readonly<Record<string, string>> = {
  'card-markdown': 'markdown',
  codeblock: 'code',
  horizontalrule: 'hr',
  'image-card': 'image',
};

/** The HTML of a card, or nothing and why. */
export function htmlOfCard(name: string, data: Json, dropped: Dropped[]): string {
  const card = cards[twins[name] ?? name];
  if (card) return card(data);
  const reason =
    name === 'paywall'
      ? 'all of a text is public here'
      : 'for members and mails, or of a kind that is not known';
  dropped.push({ what: `card ${name}`, reason });
  return '';
}

function figure(data: Json, caption: string): string {
  const src = textAt(data, 'src', 'url');
  if (src === '') return '';
  return `<figure><img src="${escaped(src)}" alt="${escaped(textAt(data, 'alt'))}">${around('figcaption', caption)}</figure>`;
}

function code(data: Json): string {
  const language = textAt(data, 'language').replace(/[^\w+#-]/g, '');
  const name = language === '' ? '' : ` class="language-${language}"`;
  return `<pre><code${name}>${escaped(textAt(data, 'code'))}</code></pre>${around('p', textAt(data, 'caption'))}`;
}

/** The frame that is shown, if there is one; else a link to what is. */
function embed(data: Json): string {
  const html = textAt(data, 'html');
  const url = textAt(data, 'url');
  const frame = `<iframe src="${escaped(url)}" title="${escaped(title(data))}"></iframe>`;
  const known = embedOf(url) ? frame : link(url, title(data));
  const shown = /<iframe\b/i.test(html) || url === '' ? html : known;
  return shown + around('p', textAt(data, 'caption'));
}

const title = ({ metadata }: Json) =>
  typeof metadata === 'object' && metadata !== null ? textAt({ ...metadata }, 'title') : '';

const text = (data: Json, key: string) => around('p', escaped(textAt(data, key)));

function link(url: string, words: string): string {
  return url === ''
    ? around('p', escaped(words))
    : `<p><a href="${escaped(url)}">${escaped(words || url)}</a></p>`;
}

const player = (tag: string, src: string, title: string) =>
  src === '' ? link(src, title) : `<${tag} src="${escaped(src)}" title="${escaped(title)}"></${tag}>`;

const inParagraphs = (html: string) => (/<(?:p|ul|ol|h\d)\b/i.test(html) ? html : around('p', html));
