import { availableParallelism } from 'node:os';
import { judge } from '../../audit/audit.ts';
import { isDocument } from '../../audit/document.ts';
import type { Examined } from '../../audit/facts.ts';
import { read } from '../../disk/files.ts';
import type { SiteFolder } from '../../disk/output/site.ts';
import type { Problem } from '../../problems/problem.ts';
import { examineAll } from './audit-worker.ts';
import { type PackedFacts, unpackFacts } from './packed-facts.ts';

export interface AuditOptions {
  /** The moment to judge for, in milliseconds since 1970-01-01 UTC; else whenever the site was built. */
  now?: number | null;
  /** How many threads read documents; by default one for small sites, else as many as the machine has. */
  workers?: number;
}

/** How many documents are worth starting threads for. */
const many = 500;
/** How many documents a thread is given at a time. */
const batch = 50;

/**
 * What is wrong with a built site, whoever built it; see `src/audit`.
 *
 * @param folder where each file of the site can be read
 */
export async function audit(folder: SiteFolder, options: AuditOptions = {}): Promise<Problem[]> {
  const documents = [...folder].filter(([name]) => isDocument(name)).sort(byName);
  const workers = options.workers ?? (documents.length < many ? 1 : availableParallelism());
  const examined = workers > 1 ? await inThreads(documents, workers) : await examineAll(documents);
  const files = { names: new Set(folder.keys()), read: (name: string) => read(folder.get(name) ?? name) };
  return judge(files, examined, options.now ?? null);
}

const byName = ([a]: readonly [string, string], [b]: readonly [string, string]) =>
  Number(a > b) - Number(a < b);

async function inThreads(
  documents: readonly (readonly [string, string])[],
  workers: number,
): Promise<Examined[]> {
  const { default: Tinypool } = await import('tinypool');
  const filename = new URL('./audit-worker.ts', import.meta.url).href;
  const pool = new Tinypool({ filename, minThreads: workers, maxThreads: workers });
  const batches = Array.from({ length: Math.ceil(documents.length / batch) }, (_, index) =>
    documents.slice(index * batch, (index + 1) * batch),
  );
  const running: Promise<PackedFacts>[] = batches.map((one) => pool.run(one));
  try {
    return (await Promise.all(running)).flatMap(unpackFacts);
  } finally {
    // A thread may not be ended while it loads the rules; see `audit-worker.ts`.
    await Promise.allSettled(running);
    await pool.destroy();
  }
}
