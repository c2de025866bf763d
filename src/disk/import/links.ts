import path from 'node:path';
import type { Records } from './records.ts';

/** How texts name what an item became: `story:some-story`, `page:about`; `undefined` if nothing of it is here. */
export function addressOfItem({ byGuid }: Pick<Records, 'byGuid'>, guid: string): string | undefined {
  const folder = byGuid.get(guid)?.folder;
  if (folder === undefined) return undefined;
  return `${folder.startsWith('content/pages/') ? 'page' : 'story'}:${path.posix.basename(folder)}`;
}
