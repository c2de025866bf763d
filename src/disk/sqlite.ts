/**
 * SQLite as Node has it, loaded when this runs and not when it is linked: an older Node warns as it loads it, and is kept
 * from that by what runs first in its place.
 */
export const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
export type DatabaseSync = InstanceType<typeof DatabaseSync>;
