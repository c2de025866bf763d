import type { Dropped } from '../item.ts';

/** Words of a part of a Word document, by paragraphs. https://ecma-international.org/publications-and-standards/standards/ecma-376/ */
export function paragraphsIn(xml: string, element = 'w:t'): string[] {
  const run = new RegExp(`<${element}(?:\\s[^>]*)?>([^<]*)</${element}>`, 'g');
  return xml.split('</w:p>').flatMap((paragraph) => {
    const words = [...paragraph.matchAll(run)].map(([, text = '']) => unescaped(text)).join('');
    return words.trim() === '' ? [] : [words.trim()];
  });
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export const unescaped = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return entities[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** What of a document is in no text of an article. */
export function droppedIn(parts: ReadonlyMap<string, string>): Dropped[] {
  return [...parts].flatMap(([path, xml]) => {
    const of = (reason: string, element?: string) =>
      paragraphsIn(xml, element).map((what): Dropped => ({ what: what.slice(0, 300), path, reason }));
    if (/^word\/header\d*\.xml$/.test(path)) return of('above every page');
    if (/^word\/footer\d*\.xml$/.test(path)) return of('below every page');
    if (path === 'word/comments.xml') return of('a comment');
    return path === 'word/document.xml' ? of('deleted by a tracked change', 'w:delText') : [];
  });
}

/** How many changes somebody tracked. */
export const trackedIn = (xml: string): number =>
  xml.match(/<w:(?:ins|del|moveFrom|moveTo)\s[^>]*>/g)?.length ?? 0;

/** A property of the document, such as `dc:title`. */
export function propertyIn(xml: string | undefined, name: string): string | undefined {
  const [, text = ''] = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`).exec(xml ?? '') ?? [];
  return unescaped(text).trim() || undefined;
}
