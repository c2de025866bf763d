import { placeIn } from '../../disk/content/locate.ts';
import type { Roots } from '../../disk/roots.ts';
import type { Reader } from '../../markdown/reader.ts';
import type { Content } from '../../newsroom/snapshot/snapshot.ts';
import { originalOf, textsIn } from '../../newsroom/texts.ts';
import { type Place, type Problem, problem } from '../../problems/problem.ts';
import { fieldPaths, isField } from '../../story/revision.ts';
import type { StalePart } from '../../translation/compare.ts';
import type { TextPart } from '../../translation/parts.ts';
import { type OpenTranslation, openTranslation } from '../translation/open.ts';
import { nameOf, placeAfter, placeOfPart } from '../translation/places.ts';
import { type MachinePart, machineParts } from '../translation/record.ts';

/** Each part of a translation whose original has changed since, drafts included. */
export function outdatedTranslations(roots: Roots, content: Content, reader: Reader): Problem[] {
  return textsIn(content).flatMap((text) => {
    const original = originalOf(content, text);
    if (!original || (!text.outdated && text.machine === undefined)) return [];
    const opened = openTranslation(roots, [text, original], reader, 'needed');
    return [...staleParts(roots, opened), ...machineBlocks(roots, opened)];
  });
}

function staleParts(roots: Roots, opened: OpenTranslation): Problem[] {
  const {
    own: { of: text },
    original: { of: original },
  } = opened;
  if (!text.outdated) return [];
  if (opened.comparison && text.outdated.changes.length > 0)
    return opened.comparison.stale.map((one) => problemOf(roots, opened, one));
  const { file } = text.body;
  const later = placeIn(roots, original.body.file, ['updated']);
  return [outdated('it was updated later', later, file, placeIn(roots, file, ['translation']))];
}

/** What a machine translated and nobody accepted; of blocks that follow each other, the first is named. */
function machineBlocks(roots: Roots, opened: OpenTranslation): Problem[] {
  const { own, original } = opened;
  const { file } = own.of.body;
  return runsOf(machineParts(opened), own).map((run) => {
    const [{ own: part, now }] = run;
    const there = now && placeOfPart(roots, original, now);
    const from = there ? `${there.file}:${there.line}` : original.of.body.file;
    const blocks = run.map(({ number }) => number);
    const params = { what: nameOf(part), blocks, original: from, file };
    return problem('machine-block', params, placeOfPart(roots, own, part));
  });
}

type Run = [MachinePart & { own: TextPart }, ...(MachinePart & { own: TextPart })[]];

/** Blocks that follow each other in the translation. */
function runsOf(all: readonly MachinePart[], { parts }: OpenTranslation['own']): Run[] {
  const runs: Run[] = [];
  for (const one of all.toSorted((a, b) => place(a) - place(b))) {
    const { own } = one;
    const last = runs.at(-1);
    if (own && last && place(one) === place(last.at(-1)) + 1) last.push({ ...one, own });
    else if (own) runs.push([{ ...one, own }]);
  }
  return runs;

  function place(one: MachinePart | undefined): number {
    return one?.own ? parts.indexOf(one.own) : -1;
  }
}

function problemOf(roots: Roots, { own, original }: OpenTranslation, part: StalePart): Problem {
  const { state, was, now, kind } = part;
  const name = nameOf(now ?? was) || (isField(kind) ? `\`${fieldPaths[kind].join('.')}\`` : `a ${kind}`);
  const here = part.own ? placeOfPart(roots, own, part.own) : placeAfter(roots, own, part.after);
  const there = now ? placeOfPart(roots, original, now) : { ...here, file: original.of.body.file, line: 0 };
  return outdated(`${name} was ${state}`, there, own.of.body.file, here);
}

function outdated(what: string, { file, line }: Place, translation: string, here: Place): Problem {
  const original = line > 0 ? `${file}:${line}` : file;
  return problem('translation-outdated', { what, original, file: translation }, here);
}
