import { feeds } from './feeds/feeds.ts';
import { ghost } from './ghost/ghost.ts';
import { html } from './html/page.ts';
import { sites } from './sites/sites.ts';
import type { FileSource, FolderSource } from './source.ts';
import { wire } from './wire/wire.ts';
import { wordpress } from './wordpress/wordpress.ts';

/** Formats of files; the first that recognises an input reads it, so the particular stand before the general. */
export const fileSources: readonly FileSource[] = [wordpress, ghost, feeds, html, wire];

/** Folders that are read as one; files of any other folder are read one by one. */
export const folderSources: readonly FolderSource[] = [sites];
