import path from 'node:path';
import type { Plugin } from 'vite';
import { contentChanged, contentSettled } from './event.ts';
import { devSettings } from './settings.ts';

/** Editors and checkouts touch many files at once: wait until they are done. */
const settleMs = 30;

/**
 * Lets `astro dev` follow the newsroom: a saved story or string drops the snapshot that the
 * middleware holds, and pages that are open reload.
 */
export function watchContent(root: string): Plugin {
  const { content, locales } = devSettings(path.resolve(root));
  const folders = [content, locales].map((folder) => folder + path.sep);
  return {
    name: 'warraq:content',
    configureServer: (server) => {
      let timer: NodeJS.Timeout | undefined;
      server.watcher.add(folders);
      server.watcher.on('all', (_event, file) => {
        if (!folders.some((folder) => file.startsWith(folder))) return;
        server.environments['ssr']?.hot.send(contentChanged, {});
        clearTimeout(timer);
        timer = setTimeout(() => {
          server.environments['ssr']?.hot.send(contentSettled, {});
          server.environments['client']?.hot.send({ type: 'full-reload' });
        }, settleMs);
      });
    },
  };
}
