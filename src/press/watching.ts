import { watch } from 'chokidar';

/** How long nothing must happen before a change counts as over, in milliseconds. */
const quiet = 100;

/**
 * Watches folders with all that is in them; hidden files, such as those that editors put beside what
 * they write, are nobody's content. Calls that follow each other quickly are one.
 *
 * @returns what ends it, when the watch has begun
 */
export async function watchFolders(
  folders: readonly string[],
  changed: () => void,
  failed: (error: unknown) => void,
): Promise<() => Promise<void>> {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch([...folders], {
    ignoreInitial: true,
    ignored: (file) => folders.every((folder) => file !== folder) && /[/\\]\.[^/\\]*$/.test(file),
  });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(changed, quiet);
  });
  watcher.on('error', failed);
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}
