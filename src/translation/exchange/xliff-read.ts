import type { Element, Root } from 'xast';
import type { Token } from './tokens.ts';
import { parseExchangeId, type Returned, type ReturnedUnit } from './unit.ts';

/**
 * What came back in an XLIFF file of version 2.0 or newer. What tools add is passed over.
 *
 * @returns `null` if it is not one that was given out here
 */
export function readXliff(root: Root): Returned[] | null {
  const xliff = elementsIn(root, 'xliff')[0];
  if (!xliff?.attributes['version']?.startsWith('2.')) return null;
  const files = elementsIn(xliff, 'file').map((file) => {
    const id = parseExchangeId(file.attributes['id'] ?? '');
    return id && { ...id, units: unitsIn(file) };
  });
  const known = files.filter((file) => file !== null);
  return known.length === files.length && files.length > 0 ? known : null;
}

/** The children of an element with a name, whatever prefix their namespace has. */
const elementsIn = ({ children }: Root | Element, ...names: string[]): Element[] =>
  children.flatMap((child) => (child.type === 'element' && names.includes(localName(child)) ? [child] : []));

const localName = ({ name }: Element) => name.slice(name.indexOf(':') + 1);

function unitsIn(group: Element): ReturnedUnit[] {
  return elementsIn(group, 'unit', 'group').flatMap((one): ReturnedUnit[] => {
    if (localName(one) === 'group') return unitsIn(one);
    const tokens = translationIn(one);
    const line = one.position?.start.line ?? 1;
    return tokens ? [{ id: one.attributes['id'] ?? '', tokens, line }] : [];
  });
}

/** What the segments of a unit say together; `null` if one of them says nothing yet. */
function translationIn(unit: Element): Token[] | null {
  const tokens: Token[] = [];
  const pairs = new Map<string, string>();
  for (const segment of elementsIn(unit, 'segment', 'ignorable')) {
    const said = localName(segment) === 'segment';
    const [source] = elementsIn(segment, 'source');
    const [target] = elementsIn(segment, 'target');
    if (said && (!target || segment.attributes['state'] === 'initial')) return null;
    const shown = target ?? source;
    if (shown) tokens.push(...tokensIn(shown, pairs));
  }
  return tokens.some((token) => typeof token !== 'string' || token.trim() !== '') ? tokens : null;
}

/** @param pairs the ids of `<sc>`, by which `<ec>` names the code it ends */
function tokensIn(element: Element, pairs: Map<string, string>): Token[] {
  return element.children.flatMap((child): Token[] => {
    if (child.type === 'text' || child.type === 'cdata') return [child.value];
    if (child.type !== 'element') return [];
    const { id = '', startRef, hex = '' } = child.attributes as Record<string, string | undefined>;
    switch (localName(child)) {
      case 'cp':
        return [String.fromCodePoint(Number.parseInt(hex, 16) || 0xfffd)];
      case 'ph':
        return [{ id, at: 'alone' }];
      case 'pc':
        return [{ id, at: 'open' }, ...tokensIn(child, pairs), { id, at: 'close' }];
      case 'sc':
        pairs.set(id, id);
        return [{ id, at: 'open' }];
      case 'ec':
        return [{ id: pairs.get(startRef ?? id) ?? id, at: 'close' }];
      default:
        return localName(child) === 'mrk' ? tokensIn(child, pairs) : [];
    }
  });
}
