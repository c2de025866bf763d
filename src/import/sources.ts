import { html } from './html/page.ts';
import type { FileSource, FolderSource } from './source.ts';
import { wire } from './wire/wire.ts';

/** Formats of files; the first that recognises an input reads it, so the particular stand before the general. */
export const fileSources: readonly FileSource[] = [html, wire];

/** Folders that are read as one; files of any other folder are read one by one. */
export const folderSources: readonly FolderSource[] = [];
