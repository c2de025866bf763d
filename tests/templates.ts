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

/** Gives a cache the compiled templates, unless it has some. The press replaces them if they don't fit. */
export async function seedTemplates(cache: string): Promise<void> {
  const place = path.join(cache, 'templates');
  if (existsSync(place)) return;
  compiled ??= compiledTemplates();
  mkdirSync(cache, { recursive: true });
  symlinkSync(await compiled, place, 'junction');
}
