import type { PluggableList } from 'unified';
import { readProse } from '../../disk/content/languages/prose.ts';
import { rewrite } from '../../disk/content/rewrite.ts';
import { decode, read } from '../../disk/files.ts';
import { pathOf, type Roots } from '../../disk/roots.ts';
import { loadParser } from '../../markdown/parser.ts';
import { createReader } from '../../markdown/reader.ts';
import type { Content } from '../../newsroom/snapshot/snapshot.ts';
import { placesIn } from '../../problems/places.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { openDocument, type ProseDocument, type ProseEdition, proseEdition } from '../../prose/document.ts';
import { mend } from '../../prose/fix.ts';
import { asWritten, normalised } from '../../prose/lines.ts';
import { checkProse } from '../../prose/prose.ts';
import type { ProseWords } from '../../prose/words.ts';

/** A text file as the rules about prose open it. */
interface ProseFile {
  file: string;
  bytes: Buffer;
  /** What rules see of it. */
  source: string;
  open: (source: string) => ProseDocument | null;
}

/** What is wrong with the prose of all texts, drafts included. */
export async function proseProblems(roots: Roots, content: Content): Promise<Problem[]> {
  const { wordsOf, problems } = readProse(roots, content.publication);
  const parser = await loadParser(content.publication.parser);
  const found = proseFiles(roots, content, wordsOf, parser).flatMap(({ file, source, open }) => {
    const document = open(source);
    const findings = document ? checkProse(document) : [];
    const placeOf = placesIn(source);
    return findings.map(({ rule, params, offset }) => problem(rule, params, { file, ...placeOf(offset) }));
  });
  return [...problems, ...found];
}

/** What `mendProse` did. */
export interface Mended {
  /** Files that were rewritten, in the order of content. */
  files: string[];
  /** How many places in them were changed. */
  places: number;
}

/** Mends in place what can surely be mended in all texts; every other byte stays. */
export async function mendProse(roots: Roots, content: Content): Promise<Mended> {
  const parser = await loadParser(content.publication.parser);
  const { wordsOf } = readProse(roots, content.publication);
  const mended: Mended = { files: [], places: 0 };
  for (const { file, bytes, source, open } of proseFiles(roots, content, wordsOf, parser)) {
    const { source: better, count } = mend(source, open);
    if (count === 0 || !rewrite(pathOf(roots, file), bytes, asWritten(better, bytes.toString()))) continue;
    mended.files.push(file);
    mended.places += count;
  }
  return mended;
}

/** Reads every text that could be parsed, one at a time. */
function* proseFiles(
  roots: Roots,
  { publication, articles, pages }: Content,
  wordsOf: (language: string) => ProseWords,
  parser: PluggableList,
): Generator<ProseFile> {
  const reader = createReader(parser);
  const editions = new Map<string, ProseEdition>(
    publication.editions.map((edition) => [edition.id, proseEdition(edition, wordsOf(edition.language))]),
  );
  for (const { edition: id, body } of [...articles, ...pages]) {
    const edition = editions.get(id);
    const bytes = read(pathOf(roots, body.file));
    const text = decode(bytes);
    if (!edition || text === null) continue;
    const open = (source: string) => openDocument(source, edition, reader);
    yield { file: body.file, bytes, source: normalised(text), open };
  }
}
