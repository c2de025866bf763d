import type { Desk } from './carry-out.ts';
import type { PressReport } from './report.ts';

/** Builds from what changed alone, or gives up. */
export async function buildEdited(_desk: Desk): Promise<PressReport | null> {
  return null;
}
