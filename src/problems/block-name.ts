/** The blocks that stand on one line and hold nothing. */
export const leafBlocks: readonly string[] = ['embed'];

/** A block as it is written: `:::quote`, `::embed`. */
export const blockName = (name: string): string => (leafBlocks.includes(name) ? `::${name}` : `:::${name}`);
