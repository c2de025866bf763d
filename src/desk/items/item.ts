import { address } from '../../newsroom/snapshot/snapshot.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Edition } from '../../publication/publication.ts';
import { absolute, urlsOf } from '../../publication/urls.ts';
import { bodyStart } from '../../story/source.ts';
import { mayPublish, mayWrite, stagesFor, type Target } from '../access/roles.ts';
import { type Desk, heldOf } from '../desk.ts';
import { problemsIn } from '../desk-problem.ts';
import { changesOf } from '../git/work.ts';
import { others } from '../hub.ts';
import { blocksIn, type TextBlocks } from '../newsroom/blocks.ts';
import { type Examined, problemsOf, readFolder } from '../newsroom/examine.ts';
import { filesOf, type TextFolder, type TextKind } from '../newsroom/folder.ts';
import type { Held } from '../newsroom/held.ts';
import { type TextNames, textNamesIn } from '../newsroom/text-names.ts';
import type { Item, Stage, Text, User } from '../protocol.ts';
import { refuse } from '../refused.ts';
import { readComments } from './comments.ts';
import { fieldsOf } from './fields.ts';
import { picturesOf } from './picture-files.ts';
import { originalAmong, readText, stageOf, type TextFile } from './texts.ts';

/** Who asks, and in which language they are answered. */
export interface Asking {
  user: User;
  language: string;
}

/** The folder of a story or page. */
export function findFolder({ finder }: Pick<Desk, 'finder'>, kind: TextKind, id: string): TextFolder {
  const found = finder.find(kind, id);
  if (!found) throw refuse('desk-unknown');
  return found;
}

export const workOf = ({ kind, id, folder }: TextFolder) => ({ name: `${kind}/${id}`, place: folder });

/** A story or static page, as its files say it. */
export async function readItem(desk: Desk, of: TextFolder, asking: Asking): Promise<Item> {
  const changes = desk.repository ? changesOf(desk.repository, workOf(of)) : null;
  return { ...(await readTexts(desk, of, asking)), changes: await changes };
}

/** The same, but for what was saved and not published. */
export async function readTexts(desk: Desk, of: TextFolder, asking: Asking): Promise<Omit<Item, 'changes'>> {
  const held = await heldOf(desk);
  const examined = readFolder(held, desk.roots, of, filesOf(desk.roots, of));
  const problems = await problemsOf(held, of, examined, desk.made);
  const texts = textsOf(desk, held, of);
  const original = originalAmong(texts);
  const blocks = of.kind === 'story' ? blocksIn(examined, held, desk.roots) : new Map<string, TextBlocks>();
  const names = textNamesIn(held.content);
  const all = { held, of, texts, original, examined, problems, blocks, asking, names };
  return {
    kind: of.kind,
    id: of.id,
    folder: `content/${of.folder}`,
    original: original?.edition ?? held.content.publication.editions[0]?.id ?? '',
    texts: held.content.publication.editions.map((edition) => textIn(all, edition)),
    pictures: picturesOf(desk.roots, of, examined.content.images),
    comments: readComments(desk.roots, of),
    present: others(desk.hub.present(of.kind, of.id), asking.user.id),
  };
}

/** The texts of a folder in the editions of the publication. */
export const textsOf = ({ roots }: Pick<Desk, 'roots'>, { content }: Held, of: TextFolder): TextFile[] =>
  content.publication.editions.map(({ id }) => readText(roots, of, id));

interface Read {
  held: Held;
  of: TextFolder;
  texts: readonly TextFile[];
  original: TextFile | undefined;
  examined: Examined;
  problems: readonly Problem[];
  blocks: ReadonlyMap<string, TextBlocks>;
  names: TextNames;
  asking: Asking;
}

function textIn(read: Read, edition: Edition): Text {
  const { held, of, texts, original, asking, problems, blocks, names } = read;
  const own = texts.find((one) => one.edition === edition.id) as TextFile;
  const base = original && original.edition !== edition.id ? original.data : null;
  const stage = own.bytes ? stageOf(own.data, base) : 'draft';
  const target = { kind: of.kind, edition: edition.id, original: original?.edition ?? edition.id };
  const { publication } = held.content;
  const form = { kind: of.kind, edition, publication, data: own.data, base, language: asking.language };
  return {
    edition: edition.id,
    language: edition.language,
    direction: edition.direction,
    file: own.file,
    exists: own.bytes !== null,
    text: own.text,
    bodyStart: bodyStart(own.text) ?? 0,
    digest: own.digest,
    stage,
    fields: fieldsOf(form),
    problems: own.bytes ? problemsIn(problems, own, names) : [],
    ...(blocks.get(edition.id) ?? { blocks: [], removed: [], recorded: base ? false : null }),
    may: permissions(asking.user, target, own.bytes ? stage : null),
    site: siteOf(read, held.content, edition),
    address: addressOf(read, edition),
  };
}

/** What a user may do with a text. @param stage `null` of one that does not exist */
const permissions = (user: User, target: Target, stage: Stage | null): Text['may'] => ({
  write: mayWrite(user, target),
  move: stage === null ? [] : stagesFor(user, target, stage),
  publish: mayPublish(user, target.edition),
});

/** Where the page of a text is, as its publication has it: on the site of editors, or on that of readers. */
function siteOf(
  { of, examined }: Pick<Read, 'of' | 'examined'>,
  { publication }: Pick<Held['content'], 'publication'>,
  { id }: Edition,
): string | null {
  const article = examined.content.articles.find((one) => one.edition === id);
  const page = examined.content.pages.find((one) => one.edition === id);
  const url = article
    ? address(article, publication).url
    : page && urlsOf(publication).staticPage(id, page.slug);
  if (!url || (of.kind === 'story' && article?.published === undefined)) return null;
  return url;
}

function addressOf(read: Read, edition: Edition): string | null {
  const { sound } = read.held;
  const url = siteOf(read, sound, edition);
  return url === null ? null : absolute(sound.publication.origin, url);
}
