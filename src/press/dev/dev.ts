import path from 'node:path';
import type { Plugin } from 'vite';
import { exists } from '../../disk/files.ts';
import type { Roots } from '../../disk/roots.ts';
import { contentChanged, contentSettled, type PageShown, pageShown } from './event.ts';
import { sendFile } from './send-file.ts';
import { devSettings } from './settings.ts';

/** Editors and checkouts touch many files at once: wait until they are done. */
const settleMs = 30;

/**
 * Lets `astro dev` follow the newsroom: a saved story or string drops the snapshot that the
 * middleware holds, and pages that are open reload; those that were on their way do once they are there.
 */
export function watchContent(root: string): Plugin {
  const { content, locales } = devSettings(path.resolve(root)).roots;
  const folders = [content, locales].map((folder) => folder + path.sep);
  return {
    name: 'warraq:content',
    configureServer: (server) => {
      let timer: NodeJS.Timeout | undefined;
      let changedAt = 0;
      server.environments['client']?.hot.on(pageShown, ({ askedAt }: PageShown, page) => {
        if (askedAt < changedAt) page.send({ type: 'full-reload' });
      });
      server.watcher.add(folders);
      server.watcher.on('all', (_event, file) => {
        if (!folders.some((folder) => file.startsWith(folder))) return;
        changedAt = performance.now();
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

/**
 * Lets `astro dev` follow the newsroom's theme. Vite knows what changes in a file; that a part of pages
 * is replaced, or is not any more, needs a new start. Files of its public folder are served before ours.
 */
export function watchTheme({ theme }: Roots): Plugin {
  const files = theme && path.join(theme, 'public');
  return {
    name: 'warraq:theme-files',
    config: () => ({ server: { fs: { allow: theme ? [theme] : [] } } }),
    configureServer: (server) => {
      if (!theme) return;
      server.watcher.add(theme);
      const restart = (file: string) => {
        if (file.startsWith(theme + path.sep)) void server.restart();
      };
      server.watcher.on('add', restart).on('unlink', restart);
      if (files && exists(files))
        server.middlewares.use((request, response, next) => {
          if (!sendFile(files, request.url ?? '/', request, response)) next();
        });
    },
  };
}
