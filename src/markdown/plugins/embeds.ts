import type { Element, ElementContent, Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import type { Edition } from '../../publication/publication.ts';
import type { BlockLanguage } from '../news/block.ts';
import { element } from '../news/element.ts';
import { embedWords } from '../news/embed-words.ts';
import { walk } from '../walk.ts';

declare module 'vfile' {
  interface DataMap {
    /** Origins of the frames that readers can have shown, sorted. */
    frames: string[];
  }
}

/**
 * Adds to embeds what a reader presses to have them shown, and what that tells whom. It is hidden until a
 * script is there that does it: to all others, an embed is a link.
 */
export function embeds({ language }: Pick<Edition, 'language'>, words: BlockLanguage) {
  return (tree: Root, file: VFile) => {
    const origins = new Set<string>();
    walk<Nodes>(tree, (node) => {
      const embed = node.type === 'element' ? node.data?.embed : undefined;
      if (node.type !== 'element' || !embed) return;
      const { show, notice } = embedWords(embed, words);
      node.properties['dataFrame'] = embed.frame.replace('{language}', language);
      offer(node, [element('button', { type: 'button', className: ['button'] }, [show]), ` ${notice}`]);
      origins.add(embed.origin);
    });
    file.data.frames = [...origins].sort();
  };
}

/** Puts a line below the card, above who made its picture. */
function offer(figure: Element, line: readonly (ElementContent | string)[]): void {
  const { children } = figure;
  const caption = children.findIndex((one) => one.type === 'element' && one.tagName === 'figcaption');
  const place = caption < 0 ? children.length : caption;
  const offered = element('p', { className: ['embed-load'], hidden: true }, line);
  figure.children = children.toSpliced(place, 0, offered, { type: 'text', value: '\n' });
}
