import type { Finding } from '../problems/problem.ts';
import type { Body, Status } from './article.ts';
import type { TextFront } from './front-matter.ts';
import type { ParsedFile } from './inherit.ts';
import { draftsAmong, originalsAmong, type TextRole } from './text-role.ts';

/** The text files of a folder. */
export interface Folder<F> {
  id: string;
  files: readonly ParsedFile<F>[];
  /** Those that could not be parsed; their problems are told already. */
  unread: readonly TextRole[];
  /** Whether its name can't be an id, or is another folder's. */
  refused: boolean;
}

/** What becomes of a folder. */
export interface ResolvedFolder<T> {
  id: string;
  items: T[];
  findings: Finding[];
  /** Texts whose mistakes keep nothing but themselves from being published. */
  drafts: readonly string[];
  /** Whether all of its texts are such. */
  draft: boolean;
}

type Front = TextFront & { status?: Status | undefined; published?: unknown };
type Resolve<F, T> = (
  id: string,
  files: readonly ParsedFile<F>[],
) => { items: T[]; findings: readonly Finding[] };

/**
 * Resolves a folder without the drafts in it that have mistakes, and without what waits for them. A
 * public text that could not be resolved for a draft's mistake makes that a mistake of the site.
 */
export function resolveFolder<F extends Front, T extends { status: Status; body: Body }>(
  { id, files, unread, refused }: Folder<F>,
  resolve: Resolve<F, T>,
): ResolvedFolder<T> {
  const roles = rolesIn({ files, unread });
  const drafts = draftsAmong(roles);
  const findings: Finding[] = [];
  let items: T[] = [];
  let left = complete(files, roles);
  while (left.length > 0 && (isWhole(left, roles) || holdsOriginal(left, roles))) {
    const found = resolve(id, left);
    items = found.items;
    findings.push(...found.findings);
    const blamed = new Set(found.findings.map(({ file }) => file));
    if (items.length > 0 || blamed.size === 0 || !blamed.isSubsetOf(drafts)) break;
    left = complete(
      left.filter(({ body }) => !blamed.has(body.file)),
      roles,
    );
  }
  if (refused && drafts.size === roles.length) items = [];
  const shown = new Map(items.map(({ body, status }) => [body.file, status]));
  const isHeld = roles.every(({ file }) => shown.has(file) || drafts.has(file));
  const alone = roles
    .map(({ file }) => file)
    .filter((file) => (shown.has(file) ? shown.get(file) === 'draft' : isHeld));
  return { id, items, findings, drafts: alone, draft: alone.length === roles.length };
}

/** Tells files whose mistakes are a draft's: texts, and what lies beside nothing but drafts. */
export function draftsIn(folders: readonly Pick<ResolvedFolder<unknown>, 'drafts' | 'draft'>[]) {
  const texts = new Set(folders.flatMap(({ drafts }) => drafts));
  const whole = new Set(folders.flatMap(({ drafts, draft }) => (draft ? drafts.map(folderOf) : [])));
  return (file: string): boolean => texts.has(file) || whole.has(folderOf(file));
}

const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/'));

const rolesIn = <F extends Front>({ files, unread }: Pick<Folder<F>, 'files' | 'unread'>): TextRole[] => [
  ...files.map(roleOfParsed),
  ...unread,
];

/** Whether all texts of a folder are drafts. */
export function isDraft<F extends Front>(folder: Pick<Folder<F>, 'files' | 'unread'>): boolean {
  const roles = rolesIn(folder);
  return draftsAmong(roles).size === roles.length;
}

function roleOfParsed({ front, body }: ParsedFile<Front>): TextRole {
  const { status, translation, published } = front;
  return {
    file: body.file,
    status,
    translates: translation !== undefined,
    dated: published !== undefined,
  };
}

const isWhole = (left: readonly unknown[], roles: readonly unknown[]) => left.length === roles.length;

/** Whether the original is among some files, whatever those say that can't be read. */
function holdsOriginal(left: readonly ParsedFile<Front>[], roles: readonly TextRole[]): boolean {
  const isLeft = ({ file }: TextRole) => left.some(({ body }) => body.file === file);
  const originals = originalsAmong(roles);
  return originals.some((one, index) => (one.dated || index === 0) && isLeft(one));
}

/** Files without those that are translations of one that is there, but not among them. */
function complete<F extends Front>(
  files: readonly ParsedFile<F>[],
  roles: readonly TextRole[],
): readonly ParsedFile<F>[] {
  const isLeft = (edition: string) => files.some((one) => one.edition === edition);
  const isThere = (edition: string) => roles.some(({ file }) => file.endsWith(`/${edition}.md`));
  const left = files.filter(({ front: { translation } }) => {
    const of = translation?.of;
    return of === undefined || isLeft(of) || !isThere(of);
  });
  return left.length === files.length ? files : complete(left, roles);
}
