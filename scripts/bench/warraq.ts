import path from 'node:path';
import type { Roots } from '../../src/disk/roots.ts';
import type { Contender } from './contender.ts';
import { type Part, startNewsroom, writeStory } from './corpus.ts';
import { remove } from './files.ts';
import type { Material } from './material.ts';
import { answer } from './run.ts';
import { builtAt } from './story.ts';

/** The command of a build; `flags` are further ones. */
export function buildCommand(project: string, content: string, folder: string, flags: readonly string[]) {
  const script = [path.join(project, 'scripts/warraq.mjs'), 'build'];
  const places = [
    '--content',
    content,
    '--out',
    path.join(folder, 'dist'),
    '--cache',
    path.join(folder, 'cache'),
  ];
  return [process.execPath, ...script, ...places, '--now', new Date(builtAt).toISOString(), ...flags];
}

/** This press; with a part that others don't have, it is measured cold only. */
export function warraq(source: Roots, material: Material, folder: string, part?: Part): Contender {
  const own = path.join(folder, part ?? 'warraq');
  const content = path.join(own, 'content');
  const site = path.join(own, 'dist');
  const command = (...flags: string[]) => buildCommand(source.project, content, own, flags);
  const watches = !part && answer(command('--help')).includes('--watch');
  return {
    name: part ? `Warraq + ${part}` : 'Warraq',
    site,
    coldOnly: part !== undefined,
    start: () => startNewsroom(source, content, part),
    write: (story) => writeStory(material, content, story),
    finish: () => {},
    build: command(),
    clean: () => {
      remove(site);
      remove(path.join(own, 'cache'));
    },
    watch: watches ? { command: command('--watch', '--json'), published: /^\{/ } : null,
  };
}
