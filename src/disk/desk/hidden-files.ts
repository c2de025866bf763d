import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The hidden files below a folder; links are not followed. */
export function walkHidden(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((one) =>
    one.isFile() && one.name.startsWith('.') ? [path.join(one.parentPath, one.name)] : [],
  );
}
