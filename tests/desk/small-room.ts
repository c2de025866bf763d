import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Desk } from '../../src/desk/desk.ts';
import { findFolder, readTexts } from '../../src/desk/items/item.ts';
import { discard, publish } from '../../src/desk/items/publish.ts';
import { saveText } from '../../src/desk/items/save.ts';
import { openDesk } from '../../src/desk/open.ts';
import { usersFileOf } from '../../src/disk/desk/users-file.ts';
import { rootsIn } from '../../src/disk/roots.ts';
import { project } from '../kept.ts';
import { writeNewsroom } from '../press/small-newsroom.ts';
import { smallNewsroom } from '../press/small-stories.ts';

/** A desk without a server, on a newsroom of few stories, and whoever is at this machine. */
export interface SmallDesk {
  desk: Desk;
  read(id: string): Promise<string>;
  /** Saves a text with another end. @returns what it says then */
  save(id: string, end: string): Promise<string>;
  /** Saves what a text is made into. @returns what it says then */
  write(id: string, make: (text: string) => string): Promise<string>;
  publish(id: string): Promise<void>;
  discard(id: string): Promise<void>;
}

/** A text with another end. */
export const withEnd = (text: string, end: string) =>
  `${text.replace(/( Change [^.]+\.)?\n$/, '')} Change ${end}.\n`;

const edition = 'ar';
const asking = {
  user: { id: 'local', name: 'Editor', roles: { ar: 'publisher', en: 'publisher' }, person: null },
  language: 'en',
} as const;

/** A folder with a newsroom of two stories, under version control. */
export function smallFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'desk-steps-'));
  writeNewsroom(smallNewsroom(2), path.join(folder, 'content'));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  git('init', '-q', '-b', 'main');
  for (const setting of ['user.name', 'user.email']) git('config', setting, 'here@news.example');
  git('add', 'content');
  git('commit', '-qm', 'All');
  const fileOf = (id: string) => `content/stories/2026/01/${id}/${edition}.md`;
  return {
    folder,
    git,
    onDisk: (id: string) => readFileSync(path.join(folder, fileOf(id)), 'utf8'),
    inMain: (id: string) => git('show', `main:${fileOf(id)}`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Opens a desk there, as whoever starts it does, and mends what one that was killed left. */
export async function smallDesk(folder: string): Promise<SmallDesk> {
  const { serving } = await openDesk({
    roots: rootsIn(project, folder),
    cache: path.join(folder, '.warraq'),
    clock: () => Date.parse('2026-03-01T00:00:00Z'),
    usersFile: usersFileOf(folder),
    doors: { names: [], proxies: [] },
    report: (error) => {
      throw error;
    },
  });
  const { desk } = serving;
  const read = async (id: string) => {
    const { texts } = await readTexts(desk, findFolder(desk, 'story', id), asking);
    return texts.find((one) => one.edition === edition)?.text ?? '';
  };
  const write = async (id: string, make: (text: string) => string) => {
    const base = await read(id);
    const text = make(base);
    await saveText(desk, findFolder(desk, 'story', id), edition, { base, text }, asking);
    return text;
  };
  return {
    desk,
    read,
    write,
    save: (id, end) => write(id, (text) => withEnd(text, end)),
    publish: async (id) => {
      await publish(desk, findFolder(desk, 'story', id), { editions: [edition] }, asking);
    },
    discard: async (id) => {
      await discard(desk, findFolder(desk, 'story', id), asking);
    },
  };
}
