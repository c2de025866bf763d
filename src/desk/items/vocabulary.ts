import path from 'node:path';
import type { z } from 'zod';
import { readWithin } from '../../disk/desk/read-file.ts';
import { writeWithin } from '../../disk/desk/write-file.ts';
import { decode, digest, exists } from '../../disk/files.ts';
import { readYaml } from '../../problems/validate.ts';
import { usualMegabytes } from '../../publication/file-sizes.ts';
import type { Publication, TermKind } from '../../publication/publication.ts';
import { glossarySchema } from '../../publication/schemas/glossary.ts';
import { termsSchema } from '../../publication/schemas/terms.ts';
import { mayPublishAll, mayWrite } from '../access/roles.ts';
import { type Desk, heldOf } from '../desk.ts';
import { toDeskProblem } from '../desk-problem.ts';
import { messageOf } from '../git/message.ts';
import { changesOf } from '../git/work.ts';
import { others } from '../hub.ts';
import { mergeDraft } from '../merge/merge.ts';
import type { Checked, DeskProblem, Draft, Item, Save, Saved, Text, User } from '../protocol.ts';
import { deskProblem, Refused, refuse } from '../refused.ts';
import type { Asking } from './item.ts';
import { type Written, written } from './written.ts';

/** Files that the desk edits as they are → the kind of terms in them. */
const files: Readonly<Record<string, TermKind | 'glossary'>> = {
  sections: 'section',
  topics: 'topic',
  people: 'person',
  glossary: 'glossary',
};
/** Stands for an edition where a text is of none. */
export const all = 'all';

const target = { kind: 'vocabulary', edition: all, original: all } as const;
const fileOf = (id: string) => `${id}.yaml`;
export const workOfVocabulary = (id: string) => ({ name: `vocabulary/${id}`, place: fileOf(id) });

/** A file of a vocabulary; empty if there is none. */
export function readVocabularyFile({ roots }: Desk, id: string): { bytes: Buffer | null; text: string } {
  if (!Object.hasOwn(files, id)) throw refuse('desk-unknown');
  const place = path.join(roots.content, fileOf(id));
  const bytes = readWithin(roots.content, place);
  const text = bytes ? decode(bytes) : '';
  if (text === null) throw refuse('desk-encoding');
  return { bytes, text };
}

/** The vocabularies that there are. */
export const vocabularyFiles = ({ roots }: Desk): string[] =>
  Object.keys(files).filter((id) => exists(path.join(roots.content, fileOf(id))));

/** A vocabulary, as its file says it. */
export async function readVocabulary(desk: Desk, id: string, { user }: Asking): Promise<Item> {
  const own = textOf(desk, (await heldOf(desk)).content.publication, id, user);
  return {
    kind: 'vocabulary',
    id,
    folder: own.file,
    original: all,
    texts: [own],
    pictures: [],
    comments: [],
    changes: desk.repository ? await changesOf(desk.repository, workOfVocabulary(id)) : null,
    present: others(desk.hub.present('vocabulary', id), user.id),
  };
}

function textOf(desk: Desk, publication: Publication, id: string, user: User): Text {
  const { bytes, text } = readVocabularyFile(desk, id);
  return {
    edition: all,
    language: publication.editions[0]?.language ?? 'und',
    direction: 'ltr',
    file: `content/${fileOf(id)}`,
    exists: bytes !== null,
    text,
    bodyStart: 0,
    digest: bytes ? digest(bytes) : '',
    stage: 'published',
    fields: [],
    problems: check(publication, id, text),
    blocks: [],
    removed: [],
    recorded: null,
    may: { write: mayWrite(user, target), move: [], publish: mayPublishAll(user) },
    site: null,
    address: null,
  };
}

function check(publication: Publication, id: string, text: string): DeskProblem[] {
  const kind = files[id];
  const { editions } = publication;
  const schema: z.ZodType =
    kind === 'glossary' || !kind ? glossarySchema(editions) : termsSchema(editions, kind);
  return readYaml(schema, text, `content/${fileOf(id)}`, 1).problems.map((one) => toDeskProblem(one));
}

/** What is wrong with a vocabulary as it is typed. */
export async function checkVocabulary(desk: Desk, id: string, draft: Draft): Promise<Checked> {
  const { publication } = (await heldOf(desk)).content;
  readVocabularyFile(desk, id);
  return {
    problems: check(publication, id, draft.text ?? draft.body ?? draft.base),
    blocks: [],
    removed: [],
  };
}

/** Saves a vocabulary; the whole newsroom reads it, so that one with mistakes is not saved. */
export function saveVocabulary(desk: Desk, id: string, save: Save, asking: Asking): Promise<Saved> {
  return desk.alone(workOfVocabulary(id).name, async () => {
    if (!mayWrite(asking.user, target)) throw refuse('desk-not-allowed');
    const { bytes, text } = readVocabularyFile(desk, id);
    const merged = mergeDraft({ base: save.base, text: save.text ?? save.body ?? save.base }, text);
    if (!('text' in merged)) throw conflictOf(merged, id);
    if (Buffer.byteLength(merged.text) > usualMegabytes.vocabulary * 1e6) throw refuse('desk-too-large');
    const { publication } = (await heldOf(desk)).content;
    const errors = check(publication, id, merged.text).filter(({ severity }) => severity === 'error');
    const changed = merged.text !== text;
    if (changed && errors.length > 0) throw new Refused(422, errors);
    const place = path.join(desk.roots.content, fileOf(id));
    if (changed && !writeWithin(desk.roots.content, place, merged.text, bytes)) throw refuse('desk-conflict');
    const commit =
      changed || desk.uncommitted.has(workOfVocabulary(id).name)
        ? await written(desk, asking.user, editOf(id, merged.text))
        : null;
    const [own] = (await readVocabulary(desk, id, asking)).texts;
    return { changed, merged: merged.merged, commit, text: own as Text };
  });
}

const editOf = (id: string, text: string): Written => ({
  kind: 'vocabulary',
  id,
  edition: null,
  digest: digest(text),
  file: `content/${fileOf(id)}`,
  work: workOfVocabulary(id),
  message: messageOf('edit', fileOf(id)),
});

function conflictOf(merged: Exclude<ReturnType<typeof mergeDraft>, { text: string }>, id: string): Refused {
  if (!('conflict' in merged)) return refuse('desk-fixed');
  const problems = [deskProblem('desk-conflict', { file: `content/${fileOf(id)}` })];
  return new Refused(409, problems, { problems, ...merged.conflict });
}
