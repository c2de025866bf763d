/**
 * What a story in an edition, or a part of it, is called by all machines for ever, whatever becomes of
 * its title and address: in feeds of every format and in JSON-LD. No id holds a colon.
 */
export function nameOf(origin: string, ...ids: readonly string[]): string {
  return `${origin}/#${ids.join(':')}`;
}
