import { feeds } from './feeds/feeds.ts';
import { ghost } from './ghost/ghost.ts';
import { html } from './html/page.ts';
import { newsmlG2 } from './newsml-g2/source.ts';
import { ninjs } from './ninjs/source.ts';
import { nitf } from './nitf/source.ts';
import { sites } from './sites/sites.ts';
import type { FileSource, FolderSource } from './source.ts';
import { wire } from './wire/wire.ts';
import { wordpress } from './wordpress/wordpress.ts';

/** Formats of files; the first that recognises an input reads it, so the particular stand before the general. */
export const fileSources: readonly FileSource[] = [
  newsmlG2,
  nitf,
  ninjs,
  wordpress,
  ghost,
  feeds,
  html,
  wire,
];

/** Folders that are read as one; files of any other folder are read one by one. */
export const folderSources: readonly FolderSource[] = [sites];
