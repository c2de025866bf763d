import { stringify } from 'yaml';
import { z } from 'zod';
import { readYaml } from '../../problems/validate.ts';
import { decode, exists, read } from '../files.ts';
import { pathOf, type Roots } from '../roots.ts';
import { walk } from '../walk.ts';

/** Lies beside the texts of a story or page that were imported; builds and checks take no notice of it. */
export const recordName = 'imported.yaml';

const record = z.strictObject({
  /** The source that read it: `wire`, `html`. */
  source: z.string(),
  /** What the input was called. */
  input: z.string().optional(),
  guid: z.string(),
  version: z.string().optional(),
  pair: z.string().optional(),
  /** The edition beside it that it was written as a translation of. */
  of: z.string().optional(),
  /** Where the item said no date, the one that it was given. */
  published: z.string().optional(),
  /** What the editor chose for it. */
  chosen: z
    .strictObject({
      title: z.string().optional(),
      section: z.string().optional(),
      author: z.string().optional(),
      drafts: z.boolean().optional(),
    })
    .optional(),
  /** Of the file as it was written: while it is the same, nobody edited it. */
  digest: z.string(),
  /** Pictures that came with it: name → digest. */
  pictures: z.record(z.string(), z.string()).optional(),
  /** Byline, rights, usage terms…: data of the origin that is published nowhere. */
  kept: z.record(z.string(), z.unknown()).optional(),
});

/** What is known of a text that was imported. */
export type ImportRecord = z.output<typeof record>;

/** Edition → what is known of its text. */
const recordFile = z.record(z.string(), record);

/** A text that was imported, and where it is today. */
export interface Known {
  /** `content/stories/2026/01/some-story` */
  folder: string;
  edition: string;
  record: ImportRecord;
}

/** What was imported before, wherever it lies today, and which ids are taken. */
export interface Records {
  byGuid: Map<string, Known>;
  /** Pair key → folder. */
  byPair: Map<string, string>;
  /** `stories/some-story` → folder. */
  folders: Map<string, string>;
  /** Folder → the records of its texts. */
  byFolder: Map<string, Record<string, ImportRecord>>;
}

/** Reads what the content folder says of former imports. A record that can't be read counts as none. */
export function readRecords(roots: Roots): Records {
  const records: Records = { byGuid: new Map(), byPair: new Map(), folders: new Map(), byFolder: new Map() };
  for (const kind of ['stories', 'pages'] as const) {
    const root = `content/${kind}`;
    for (const { name } of walk(pathOf(roots, root)).files) {
      const at = name.lastIndexOf('/');
      if (at < 0) continue;
      const folder = `${root}/${name.slice(0, at)}`;
      if (name.endsWith('.md'))
        records.folders.set(`${kind}/${folder.slice(folder.lastIndexOf('/') + 1)}`, folder);
      if (name.slice(at + 1) === recordName)
        addAll(records, folder, decode(read(pathOf(roots, `${root}/${name}`))));
    }
  }
  return records;
}

function addAll(records: Records, folder: string, text: string | null): void {
  const { value = {} } = readYaml(recordFile, text ?? '', `${folder}/${recordName}`);
  for (const [edition, one] of Object.entries(value)) addRecord(records, { folder, edition, record: one });
}

/** Takes note of a text, over what was known of it. */
export function addRecord(records: Records, known: Known): void {
  const { folder, edition, record: one } = known;
  records.byGuid.set(one.guid, known);
  if (one.pair !== undefined) records.byPair.set(one.pair, folder);
  const [, kind, id] = /^content\/(stories|pages)\/(?:.*\/)?([^/]+)$/.exec(folder) ?? [];
  records.folders.set(`${kind}/${id}`, folder);
  records.byFolder.set(folder, { ...records.byFolder.get(folder), [edition]: one });
}

const heading =
  '# What `npm run import` knows of these texts, so that it finds them again. Nothing of it is published.\n';

/** The records of a folder as a file. */
export function recordText(all: Readonly<Record<string, ImportRecord>>): string {
  const sorted = Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1));
  return heading + stringify(Object.fromEntries(sorted), { version: '1.2', lineWidth: 0 });
}

/** The file of a known import as it is today: its bytes, and its text, `null` if that is not UTF-8. */
export interface KnownFile {
  bytes: Uint8Array;
  text: string | null;
}

/** The file of a known import; `undefined` if it is not there. */
export function fileOfKnown(roots: Roots, { folder, edition }: Known): KnownFile | undefined {
  const file = pathOf(roots, `${folder}/${edition}.md`);
  if (!exists(file)) return undefined;
  const bytes = read(file);
  return { bytes, text: decode(bytes) };
}

/** Whether a text was imported. Of a record that can't be read, it was. */
export function isImported(roots: Roots, file: string, edition: string): boolean {
  const beside = pathOf(roots, `${file.slice(0, file.lastIndexOf('/'))}/${recordName}`);
  if (!exists(beside)) return false;
  const { value } = readYaml(recordFile, decode(read(beside)) ?? '', recordName);
  return value === undefined || edition in value;
}
