import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { judge } from '../../src/audit/audit.ts';
import { examine } from '../../src/audit/document.ts';
import { siteFolder } from '../../src/disk/output/site.ts';
import type { Problem } from '../../src/problems/problem.ts';

/** A small site that breaks no rule, as files a person can read. */
export const fixture = fileURLToPath(new URL('./fixtures/site', import.meta.url));

/** A site in memory: name → bytes. */
export type MemorySite = ReadonlyMap<string, Uint8Array>;

export const readSite = (folder: string): MemorySite =>
  new Map([...siteFolder(folder)].map(([name, file]) => [name, readFileSync(file)]));

/** What the audit says of a site in memory. */
export function auditSite(site: MemorySite, now: number | null = null): Problem[] {
  const read = (name: string) => site.get(name) ?? new Uint8Array();
  const examined = [...site].map(([name, bytes]) => examine(name, bytes));
  return judge({ names: new Set(site.keys()), read }, examined, now);
}
