import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { codeDigest } from '../src/press/code.ts';
import { openTemplates } from '../src/press/templates/templates.ts';
import { keptFolder, keptFolders, project } from './kept.ts';

/** Digest of the code as it is. */
export const code = (): string =>
  codeDigest({ project, content: '', locales: path.join(project, 'locales') }, keptFolders('templates'));

let templates: Promise<string> | undefined;

/**
 * Gives a new cache what takes long to make: the compiled templates, and a folder of encoded pictures
 * that all test newsrooms share, since files in it are named by what they were made from. The press
 * replaces templates that don't fit.
 */
export async function seedCache(cache: string): Promise<void> {
  templates ??= compile(code());
  link(path.join(cache, 'templates'), path.join(await templates, 'templates'));
  mkdirSync(keptFolders('made'), { recursive: true });
  link(path.join(cache, 'made'), keptFolders('made'));
}

function compile(name: string): Promise<string> {
  const roots = { project, content: '', locales: path.join(project, 'locales') };
  return keptFolder('templates', name, (draft) => openTemplates(roots, draft, name));
}

function link(place: string, target: string): void {
  if (existsSync(place)) return;
  mkdirSync(path.dirname(place), { recursive: true });
  symlinkSync(target, place, 'junction');
}
