import { isMap, isScalar, parseDocument } from 'yaml';
import { closest } from '../problems/closest.ts';
import { type Status, statuses } from './article.ts';
import type { Readable } from './provisional.ts';
import { splitSource } from './source.ts';

/** What a text file says of its place in its folder, as far as that can be told. */
export interface TextRole {
  file: string;
  /** Its own status, if it says any. */
  status: Status | undefined;
  /** Whether it says that it is a translation. */
  translates: boolean;
  /** Whether it says when it was published, as originals do. */
  dated: boolean;
  /** What can be read of it besides; nothing of a file that is no text of an edition. */
  readable?: Readable | undefined;
}

type Key = 'status' | 'translation' | 'published';

/** Where a file stands whose front matter breaks rules, or is not even YAML. */
export function roleOf(file: string, text: string): TextRole {
  const parts = splitSource(text);
  const yaml = typeof parts === 'string' ? firstBlock(text) : parts.yaml;
  const said = { ...saidIn(yaml), ...readableIn(yaml) };
  return {
    file,
    status: said.status === undefined ? undefined : statusOf(said.status),
    translates: said.translation !== undefined,
    dated: said.published !== undefined,
  };
}

/** Where front matter has no end, what stands before the first empty line. */
const firstBlock = (text: string) => text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n/, 1)[0] ?? '';

/** A status as it was meant: `Draft` and `drafft` are drafts. */
function statusOf(word: string): Status | undefined {
  return statuses.find((one) => one === closest(word.trim().toLowerCase(), statuses));
}

/** The lines at the margin, or in braces, that give a key; of several the last one that is no draft's. */
function saidIn(yaml: string): Partial<Record<Key, string>> {
  const indent = /^\s*\{/.test(yaml) ? '[ \\t]*' : '';
  const line = new RegExp(`^${indent}["']?(status|translation|published)["']?[ \\t]*:[ \\t]*(.*)$`, 'gm');
  const said: Partial<Record<Key, string>> = {};
  for (const [, key, rest = ''] of yaml.matchAll(line)) {
    const value = rest
      .replace(/\s#.*$/, '')
      .replace(/,\s*$/, '')
      .replace(/["']/g, '');
    if (statusOf(said[key as Key] ?? 'draft') === 'draft') said[key as Key] = value;
  }
  return said;
}

/** What YAML that is whole, but for what rules say of it, gives as these keys. */
function readableIn(yaml: string): Partial<Record<Key, string>> {
  const { contents, errors } = parseDocument(yaml, { version: '1.2', resolveKnownTags: false });
  if (errors.length > 0 || !isMap(contents)) return {};
  const value = (key: Key) => {
    const node = contents.get(key, true);
    return node === undefined ? {} : { [key]: isScalar(node) ? String(node.value) : '' };
  };
  return { ...value('status'), ...value('translation'), ...value('published') };
}

/** The files that others inherit from: see `findOriginal`. Where none can be read, several may be. */
export function originalsAmong(roles: readonly TextRole[]): TextRole[] {
  const silent = roles.filter(({ translates }) => !translates);
  const dated = silent.filter((one) => one.dated);
  return dated.length > 0 ? dated : silent;
}

/** The files of a folder that are drafts: by their own word, or as translations of nothing but drafts. */
export function draftsAmong(roles: readonly TextRole[]): Set<string> {
  const originals = originalsAmong(roles);
  const inherited = originals.length > 0 && originals.every(({ status }) => status === 'draft');
  const drafts = roles.filter(
    (one) => one.status === 'draft' || (one.status === undefined && inherited && !originals.includes(one)),
  );
  return new Set(drafts.map(({ file }) => file));
}
