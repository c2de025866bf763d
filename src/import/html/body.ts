import type { Root as Html } from 'hast';
import type { Root } from 'mdast';
import type { Dropped, Picture } from '../item.ts';

/** What a body of HTML says besides its words. */
export interface HtmlBody {
  tree: Root;
  /** Those in the text, each an `image` of the tree with its `ref` as `url`. */
  pictures: Picture[];
  /** Scripts, forms, frames that no block of ours shows…, each with the reason. */
  dropped: Dropped[];
}

export interface HtmlOptions {
  /** Absolute address that relative ones start from. */
  base?: string | undefined;
  /** Goes before each `path` of what was dropped. */
  path?: string | undefined;
  /** Where pictures come from: by default, the address they name. */
  pictureFrom?: ((address: string) => Picture['from']) | undefined;
}

/**
 * A fragment of HTML as Markdown's tree: paragraphs, headings (the highest becomes level 2), lists, tables, figures with
 * captions, quotations and embeds as our blocks, links absolute. Every word of it is in the tree or in `dropped`.
 * Sources with bodies of HTML (exports, feeds, agency formats) share it.
 */
export function bodyOfHtml(html: string | Html, options: HtmlOptions = {}): HtmlBody {
  void html;
  void options;
  throw new Error('bodyOfHtml is to be written');
}
