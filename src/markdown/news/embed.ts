import type { Element, ElementContent } from 'hast';
import { type Embed, embedOf, embedProviders } from '../../publication/embeds/embeds.ts';
import type { Block, Directive } from './block.ts';
import { element } from './element.ts';
import { embedWords } from './embed-words.ts';

declare module 'hast' {
  interface ElementData {
    /** What the frame of an embed shows, and who shows it. */
    embed?: Embed;
  }
}

/**
 * A page elsewhere, as a card: what it is, its title, a picture from beside the text. Nothing is loaded from there;
 * on a page, `embeds` adds what a reader presses to have it shown in a frame.
 */
export const embed: Directive = {
  label: 'none',
  attributes: {
    url: 'required',
    title: 'optional',
    picture: 'optional',
    alt: 'optional',
    credit: 'optional',
  },
  toHtml: (block) => {
    const { attributes, language } = block;
    const url = attributes['url'];
    if (url === undefined) return null;
    const found = embedOf(url);
    if (!found) return asLink(block, url);
    const { what } = embedWords(found, language);
    const { title = what, credit } = attributes;
    const label = title === what ? [] : [element('p', { className: ['news-label'] }, [what]), '\n'];
    const link = element('a', { href: found.page }, [...pictureOf(block), element('strong', {}, [title])]);
    const card = element('p', { className: ['embed-link'] }, [link]);
    const below = credit ? [element('figcaption', {}, [credit]), '\n'] : [];
    const className = ['news-embed', `embed-${found.shape}`];
    const figure = element('figure', { className }, ['\n', ...label, card, '\n', ...below]);
    return Object.assign(figure, { data: { embed: found } });
  },
};

/** What is shown of an address that nobody is known for who shows it in a frame. */
function asLink({ node, attributes, report }: Block, url: string): Element {
  if (/^https?:\/\//i.test(url) && URL.canParse(url)) {
    const known = Object.values(embedProviders).map(({ name }) => name);
    report('embed-unknown', { url, known }, 'url');
  } else {
    const wanted = 'the absolute address of a page, such as `https://example.org/`';
    report('directive-attribute-value', { name: node.name, attribute: 'url', wanted }, 'url');
    return element('p', {}, [attributes['title'] ?? url]);
  }
  return element('p', {}, [element('a', { href: url }, [attributes['title'] ?? url])]);
}

/** The picture that stands for what is shown; the step for images finds it, and tells if it is not described. */
function pictureOf({ attributes: { picture, alt = '' }, node }: Block): ElementContent[] {
  if (picture === undefined) return [];
  const image = element('img', { src: picture, alt }, []);
  return [{ ...image, ...(node.position && { position: node.position }) }];
}
