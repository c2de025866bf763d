import { alwaysPublic, endOfTime } from '../../checks/addresses.ts';
import { runSharedChecks } from '../../checks/check.ts';
import { locate } from '../../disk/content/locate.ts';
import { createRenderCache } from '../../newsroom/newsroom.ts';
import { CellDraft } from '../../newsroom/snapshot/draft.ts';
import { previewOf } from '../../newsroom/snapshot/preview.ts';
import { type Content, changesOf } from '../../newsroom/snapshot/snapshot.ts';
import { updateCells } from '../../newsroom/snapshot/update.ts';
import { openSnapshot } from '../../newsroom/snapshot/view.ts';
import { faultsIn, goodContent } from '../../press/dev/last-good.ts';
import { type Problem, sortProblems } from '../../problems/problem.ts';
import { cellsWith, contentWith, type Examined, readFolder } from './examine.ts';
import { filesOf, type TextFolder } from './folder.ts';
import { type Held, type HeldOptions, siteOf } from './held.ts';

/** The newsroom after a folder of texts changed on disk, or came, or went, and nothing else did. */
export function heldWith(held: Held, options: HeldOptions, of: TextFolder): Held {
  const { roots, clock } = options;
  const examined = readFolder(held, roots, of, filesOf(roots, of));
  const { readBody } = held.content;
  const content = { ...contentWith(held.content, of, examined.content), readBody };
  const ownSound = examined.files.content ?? noTexts(held.sound);
  const sound = { ...contentWith(held.sound, of, ownSound), readBody };
  const always = cellsWith(held.always(), of, alwaysPublic(sound), endOfTime);
  const shared = runSharedChecks(sound, always);
  const problems = problemsWith(held, of, examined, locate(roots, shared));
  const { publication } = held.content;
  const good = { ...goodContent(sound, faultsIn(problems), held.good), publication };
  const now = clock();
  const cells = new CellDraft(cellsWith(held.cells, of, previewOf(good, now), now));
  updateCells(cells, changesOf(previewOf(good, now), storiesApart(held.good, good)), now);
  const snapshot = openSnapshot(cells, good.readBody);
  const renderer = { ...held.renderer, snapshot, cache: createRenderCache() };
  return {
    ...held,
    ...{ content, sound, good, problems, cells, now, layers: held.layers + 1 },
    always: () => always,
    shared: () => shared,
    ...siteOf(options, renderer, cells, now),
  };
}

/** The stories of which something else can be shown by now: what two had may be the other's alone. */
function storiesApart(before: Content, after: Content): Set<string> {
  const [was, is] = [new Set(before.articles), new Set(after.articles)];
  const apart = [...was.symmetricDifference(is)];
  return new Set(apart.map(({ story }) => story));
}

const noTexts = (content: Content): Content => ({ ...content, articles: [], pages: [], images: [] });

/** What is wrong by now: with the folder, with content as a whole, and as before with all other files. */
function problemsWith(
  held: Held,
  { folder }: TextFolder,
  { files }: Examined,
  shared: readonly Problem[],
): Problem[] {
  const isOwn = ({ file }: Pick<Problem, 'file'>) => file.startsWith(`content/${folder}/`);
  const keyOf = ({ rule, file }: Pick<Problem, 'rule' | 'file'>) => `${rule} ${file}`;
  const past = new Set(held.shared().map(keyOf));
  const others = held.problems.filter((one) => !isOwn(one) && !past.has(keyOf(one)));
  return sortProblems([...others, ...files.problems.filter(isOwn), ...shared]);
}
