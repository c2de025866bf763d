import { locate, placeIn } from '../../disk/content/locate.ts';
import { revisionOf } from '../../disk/content/revisions.ts';
import { rewrite } from '../../disk/content/rewrite.ts';
import { decode, read } from '../../disk/files.ts';
import { pathOf, type Roots } from '../../disk/roots.ts';
import { blocksOf, type TextBlock } from '../../markdown/blocks.ts';
import type { Reader } from '../../markdown/reader.ts';
import type { Content } from '../../newsroom/snapshot/snapshot.ts';
import { finding, type Problem, problem } from '../../problems/problem.ts';
import type { Article, Body } from '../../story/article.ts';
import { withValue } from '../../story/front-matter-edit.ts';
import { formatRevision } from '../../story/revision.ts';

/** The parts of a revision that are not blocks of the text, in their order. */
const keys = ['title', 'description'] as const;

/** Each part of a translation whose original has changed since, drafts included. */
export function outdatedTranslations(roots: Roots, content: Content, reader: Reader): Problem[] {
  const blocks = (body: Body) => blocksOf(reader(content.readBody(body)));
  return content.articles.flatMap((article) => {
    const original = originalOf(content, article);
    if (!article.outdated || !original) return [];
    return problemsOf(roots, article, original, blocks);
  });
}

function problemsOf(
  roots: Roots,
  { outdated, body }: Article,
  original: Article,
  blocksIn: (body: Body) => TextBlock[],
): Problem[] {
  const [own, theirs] = [blocksIn(body), blocksIn(original.body)];
  const { file } = body;
  const inStep = outdated?.parts === keys.length + own.length;
  const atKey = (what: string, line: number, path: string[]) =>
    locate(roots, [
      finding('translation-outdated', { what, original: `${original.body.file}:${line}`, file }, file, path),
    ]);
  const lineOfKey = (key: string) => placeIn(roots, original.body.file, [key]).line;
  if (outdated?.changes.length === 0)
    return atKey('it was updated later', lineOfKey('updated'), ['translation']);
  return (outdated?.changes ?? []).flatMap(({ today, kept }) => {
    const key = keys[today];
    if (key) return atKey(`\`${key}\``, lineOfKey(key), [key]);
    const there = theirs[Math.min(today - keys.length, theirs.length - 1)];
    const here = inStep ? own[Math.min(kept - keys.length, own.length - 1)] : undefined;
    const line = lineOf(original.body, there);
    const what = today - keys.length < theirs.length ? `“${there?.opening ?? ''}…”` : 'the end of the text';
    if (!here) return atKey(what, line, ['translation']);
    const params = { what, original: `${original.body.file}:${line}`, file };
    return problem('translation-outdated', params, { file, line: lineOf(body, here), column: 1 });
  });
}

const lineOf = (body: Body, block: TextBlock | undefined) => body.line + (block?.line ?? 1) - 1;

function originalOf({ articles }: Content, { story, original, edition }: Article): Article | undefined {
  if (original === edition) return undefined;
  return articles.find((one) => one.story === story && one.edition === original);
}

/** What a translation was recorded as saying, or what keeps it from being recorded. */
export type RecordedRevision =
  | { recorded: { file: string; original: string; changed: boolean } }
  | { problem: Problem };

/**
 * Writes down, in the front matter of a translation, that it says what its original says today.
 *
 * @param file the translation, as problems name it
 */
export function recordRevision(
  roots: Roots,
  content: Content,
  reader: Reader,
  file: string,
): RecordedRevision {
  const place = { file, line: 1, column: 1 };
  const article = content.articles.find(({ body }) => body.file === file);
  const original = article && originalOf(content, article);
  if (!original) return { problem: problem('not-a-translation', { file }, place) };
  const bytes = read(pathOf(roots, file));
  const revision = revisionOf(original, content.readBody(original.body), reader);
  const source = decode(bytes) ?? '';
  const named = withValue(source, ['translation', 'of'], original.edition) ?? source;
  const text = withValue(named, ['translation', 'revision'], formatRevision(revision)) ?? named;
  const changed = text !== source;
  if (changed && !rewrite(pathOf(roots, file), bytes, text))
    return { problem: problem('content-changed', {}, place) };
  return { recorded: { file, original: original.body.file, changed } };
}
