import path from 'node:path';
import { copy, write } from '../bench/files.ts';
import { bundlePrograms } from '../bundle.ts';
import { packageBundle } from '../launch.ts';
import { project } from '../options.ts';
import { newsroomNames } from '../programs.ts';
import { createManifest, ownManifest } from './manifest.ts';

/** What of this repository the package has, by what it is called there. */
const parts = {
  'locales/welcome.yaml': 'locales/welcome.yaml',
  content: 'content',
  'scripts/create/newsroom': 'newsroom',
  LICENSE: 'LICENSE',
} as const;

/** Writes the package `create-warraq` into a folder. */
export async function writeCreate(folder: string): Promise<void> {
  for (const [from, to] of Object.entries(parts)) copy(path.join(project, from), path.join(folder, to));
  const standsIn = path.join(project, packageBundle);
  await bundlePrograms(project, path.join(folder, packageBundle), ['scripts/create.ts'], {
    standsIn,
    banner: '#!/usr/bin/env node',
  });
  write(path.join(folder, 'newsroom/package.json'), json(newsroomManifest()));
  write(path.join(folder, 'package.json'), json({ ...createManifest(), files: ['*'] }));
}

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

/** What a new newsroom depends on, and its commands. */
function newsroomManifest(): object {
  const { version, optionalDependencies, allowScripts } = ownManifest();
  return {
    private: true,
    type: 'module',
    scripts: Object.fromEntries(newsroomNames.map((name) => [name, `warraq ${name}`])),
    dependencies: { warraq: version },
    optionalDependencies,
    allowScripts,
  };
}
