import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeDigest } from '../src/press/code.ts';
import { openTemplates } from '../src/press/templates.ts';

const project = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** Where compiled templates are kept for other test files and later runs, by the digest of the code. */
const kept = path.join(project, 'node_modules/.cache/warraq-templates');
const pictures = path.join(project, 'node_modules/.cache/warraq-made');
const dayMs = 24 * 60 * 60 * 1000;

/** A folder with the compiled templates of the code as it is. */
async function compiledTemplates(): Promise<string> {
  const roots = { project, content: '', locales: path.join(project, 'locales') };
  const code = codeDigest(roots, kept);
  const place = path.join(kept, code);
  if (!existsSync(place)) {
    mkdirSync(kept, { recursive: true });
    forgetOld();
    const draft = mkdtempSync(path.join(kept, 'draft-'));
    await openTemplates(roots, draft, code);
    try {
      renameSync(draft, place);
    } catch {
      // Test files run side by side: another was faster.
      rmSync(draft, { recursive: true });
    }
  }
  return path.join(place, 'templates');
}

function forgetOld(): void {
  for (const name of readdirSync(kept)) {
    const folder = path.join(kept, name);
    if (statSync(folder).mtimeMs < Date.now() - dayMs) rmSync(folder, { recursive: true, force: true });
  }
}

let compiled: Promise<string> | undefined;

/**
 * Gives a new cache what takes long to make: the compiled templates, and a folder of encoded pictures
 * that all test newsrooms share, since files in it are named by what they were made from. The press
 * replaces templates that don't fit.
 */
export async function seedCache(cache: string): Promise<void> {
  compiled ??= compiledTemplates();
  link(path.join(cache, 'templates'), await compiled);
  mkdirSync(pictures, { recursive: true });
  link(path.join(cache, 'made'), pictures);
}

function link(place: string, target: string): void {
  if (existsSync(place)) return;
  mkdirSync(path.dirname(place), { recursive: true });
  symlinkSync(target, place, 'junction');
}
