import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleClient, packagedClient } from '../../src/desk/client-files.ts';
import { defaultCache, madeOfCode } from '../../src/disk/cache-folder.ts';
import { codeFiles } from '../../src/disk/code-files.ts';
import { copyFolder, ensureFolder } from '../../src/disk/folders.ts';
import { walk } from '../../src/disk/walk.ts';
import { openTemplates } from '../../src/press/templates/templates.ts';
import { copy, readText, remove, write } from '../bench/files.ts';
import { bundledNames, bundlePrograms, newsroomPrograms } from '../bundle.ts';
import { packageBundle } from '../launch.ts';
import { project } from '../options.ts';
import { writeDeclarations } from './declarations.ts';
import { engineManifest } from './manifest.ts';

/** What the package has as this repository has it. Sources are there for the compiler of templates, which reads them. */
const asItIs = ['src', 'locales', 'docs', 'tsconfig.json', 'README.md', 'CHANGELOG.md', 'LICENSE'];

/** What of that is for this repository alone. */
const besideIt = ['docs/site'];

/** Programs that are only in a package. */
const besides = ['scripts/launch.ts', 'src/theme/api.ts'];

/** Writes the package `warraq` into a folder. */
export async function writeEngine(folder: string): Promise<void> {
  for (const name of asItIs) copy(path.join(project, name), path.join(folder, name));
  for (const name of besideIt) remove(path.join(folder, name));
  copy(path.join(project, 'scripts/package/warraq.mjs'), path.join(folder, 'scripts/warraq.mjs'));
  const { pages } = codeFiles(project, defaultCache(project));
  const standsIn = path.join(project, packageBundle);
  const define = { ...bundledNames(project, pages), IN_PACKAGE: 'true' };
  const programs = [...newsroomPrograms, ...besides];
  const banner = "import './older-node.js';";
  await bundlePrograms(project, path.join(folder, packageBundle), programs, { standsIn, define, banner });
  for (const name of ['older-node', 'strip-types']) {
    const source = path.join(project, `scripts/package/${name}.mjs`);
    copy(source, path.join(folder, packageBundle, `${name}.js`));
  }
  await writeTemplates(folder, pages);
  await ensureFolder(packagedClient(folder), (draft) => bundleClient(project, draft));
  writeDeclarations(path.join(folder, 'types'));
  const manifest = { ...engineManifest(), files: ['*', '.warraq'] };
  write(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The compiled templates of a newsroom without a theme, where the press looks for them. */
async function writeTemplates(folder: string, pages: string): Promise<void> {
  const roots = { project, content: '', locales: '' };
  const cache = defaultCache(project);
  await openTemplates(roots, cache, pages);
  const made = path.join(madeOfCode(project, cache), 'templates', pages);
  await ensureFolder(path.join(defaultCache(folder), 'templates', pages), async (draft) => {
    copyFolder(made, draft);
    for (const { name } of walk(path.join(draft, 'server')).files)
      forgetPlace(path.join(draft, 'server', name));
  });
}

/** Takes the place where templates were compiled out of them: it names their modules, and nothing else. */
function forgetPlace(file: string): void {
  const text = readText(file) ?? '';
  write(file, text.replaceAll(pathToFileURL(project).href, 'file:///warraq').replaceAll(project, '/warraq'));
}
