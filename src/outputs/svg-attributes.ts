import { loadsNothing } from './safe-css.ts';

/** The drawing itself, or a bitmap in the file. */
const inside = /^\s*(?:#|data:image\/(?:png|jpeg|gif|webp|avif)[;,])/i;
/** What could be an address, wherever it stands. */
const address = /:\/\/|^\s*\/\/|^\s*(?:javascript|vbscript|data|file|blob)\s*:/i;
/** What is words, and never read as CSS. */
const words = /^(?:aria-.*|role|id|class|lang|xml:lang)$/;

/**
 * Whether an attribute of a drawing runs and loads nothing, and names no address but a part of the drawing.
 *
 * @param hasLinks whether `xlink:` is the prefix of XLink here
 */
export function isSafe(name: string, value: string, hasLinks: boolean): boolean {
  if (name === 'href' || (name === 'xlink:href' && hasLinks)) return inside.test(value);
  if (name.includes(':') && name !== 'xml:lang' && name !== 'xml:space') return false;
  if (/^(?:on|data-)|^src(?:set)?$/i.test(name) || address.test(value)) return false;
  return words.test(name) || loadsNothing(value);
}
