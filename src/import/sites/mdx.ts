import type { Dropped } from '../item.ts';
import { markdownOfMark } from './shortcodes.ts';

/** The start or the whole of a component, with its attributes. */
const component =
  /<\/?([A-Z][\w.]*)((?:\s(?:[^<>"'{}/]|\/(?!>)|"[^"]*"|'[^']*'|\{[^{}]*\}){0,2000})?)(\/)?>/g;
const attribute = /([\w-]+)=(?:"([^"]*)"|'([^']*)'|\{\s*(?:"([^"]*)"|'([^']*)'|`([^`$]*)`|([\w.]+))\s*\})/g;

/**
 * Markdown of MDX: components that show what has a place here (a film, a picture) are that; what it imports, exports and
 * computes is dropped and told, and so are other components; text inside of them stays. Code blocks stay as they are.
 */
export function markdownOfMdx(body: string, dropped: Dropped[]): string {
  const tell = (what: string, reason: string) => {
    dropped.push({ what: what.trim().slice(0, 200), reason });
    return '';
  };
  const files = new Map<string, string>();
  const componentOf = (tag: string, name: string, attributes = '') => {
    if (tag.startsWith('</')) return '';
    const made = markdownOfMark(name, valuesOf(attributes, files), null);
    return made ?? tell(tag, 'a component of the old site; text inside of it stays');
  };
  return body
    .split(/(^(?:```|~~~)[\s\S]*?^(?:```|~~~)[^\n]*$)/m)
    .map((part, index) => {
      if (index % 2 === 1) return part;
      return withoutPictures(part, files)
        .replace(/^(?:import|export)\s[^\n]*(?:\n(?!\n)[^\n]*)*/gm, (code) =>
          tell(code, 'code of the old site'),
        )
        .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
        .replace(component, componentOf)
        .replace(/^\{[^{}\n]*\}$/gm, (code) => tell(code, 'code of the old site'));
    })
    .join('');
}

/** A part without imports of pictures; takes note of their names and where they are. */
const withoutPictures = (part: string, files: Map<string, string>): string =>
  part.replace(
    /^import\s+(\w+)\s+from\s+["']([^"'\n]+\.(?:jpe?g|png|gif|webp|avif|svg)(?:\?[^"'\n]*)?)["'];?[^\S\n]*(?:\n|$)/gim,
    (_, name: string, path: string) => {
      files.set(name, path);
      return '';
    },
  );

/** Attributes of a component that say a text, or name a file that was imported. */
function valuesOf(attributes: string, files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...attributes.matchAll(attribute)].flatMap(([, key = '', ...values]) => {
      const name = values[5];
      const value = name === undefined ? values.find((one) => one !== undefined) : files.get(name);
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}
