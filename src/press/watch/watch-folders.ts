import { watch } from 'chokidar';

/**
 * How long nothing must happen before a change counts as over, in milliseconds: a moment after a
 * save, longer where many files change one after the other, as in a checkout.
 */
const quiet = { few: 15, many: 200 };
/** From how many files on. */
const many = 8;

/**
 * Watches folders with all that is in them; hidden files, such as those that editors put beside what
 * they write, are nobody's content. Changes that follow each other quickly are told as one.
 *
 * @param changed told the files that came, changed or went, absolute
 * @returns what ends it, when the watch has begun
 */
export async function watchFolders(
  folders: readonly string[],
  changed: (files: readonly string[]) => void,
  failed: (error: unknown) => void,
): Promise<() => Promise<void>> {
  let timer: NodeJS.Timeout | undefined;
  const files = new Set<string>();
  const watcher = watch([...folders], {
    ignoreInitial: true,
    ignored: (file) => folders.every((folder) => file !== folder) && /[/\\]\.[^/\\]*$/.test(file),
  });
  const tell = () => {
    const all = [...files];
    files.clear();
    changed(all);
  };
  watcher.on('all', (event, file) => {
    // What is in a folder is told by itself.
    if (event.endsWith('Dir')) return;
    files.add(file);
    clearTimeout(timer);
    timer = setTimeout(tell, files.size < many ? quiet.few : quiet.many);
  });
  watcher.on('error', failed);
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}
