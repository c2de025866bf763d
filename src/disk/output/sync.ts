import { open } from 'node:fs/promises';

/** How many are synced at a time: the file system writes their journal entries together. */
const together = 16;

/**
 * Returns when files and folders are on the disk, whatever happens to the machine. Of a folder that
 * means its entries: https://man7.org/linux/man-pages/man2/fsync.2.html. What is not there any more
 * is left out.
 */
export async function syncAll(places: Iterable<string>): Promise<void> {
  const rest = [...new Set(places)];
  const worker = async () => {
    for (let place = rest.pop(); place !== undefined; place = rest.pop()) await syncOne(place);
  };
  await Promise.all(Array.from({ length: together }, worker));
}

async function syncOne(place: string): Promise<void> {
  const handle = await open(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
  try {
    await handle?.sync();
  } finally {
    await handle?.close();
  }
}
