/** SQLITE_ERROR, SQLITE_CORRUPT, SQLITE_FORMAT, SQLITE_NOTADB: https://www.sqlite.org/rescode.html */
const damage: ReadonlySet<number> = new Set([1, 11, 24, 26]);

/** Whether an error says that a store can't be read now, whatever the reason: it is damaged, or somebody else is at it. */
export const isUnreadable = (error: unknown): boolean =>
  error instanceof SyntaxError || (error instanceof Error && 'errcode' in error);

/** Whether an error says that the store is not what it was, and not that the disk or somebody else is in the way. */
export function isCorruption(error: unknown): boolean {
  const { errcode } = error instanceof Error ? (error as Error & { errcode?: number }) : {};
  return errcode === undefined ? error instanceof SyntaxError : damage.has(errcode & 0xff);
}
