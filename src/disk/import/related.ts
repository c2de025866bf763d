import { type RelatedItems, type Relations, relatedItems } from '../../import/agency/related.ts';
import type { CustomSources } from '../../import/custom-importer.ts';
import { type Context, ImportProblem } from '../../import/source.ts';
import type { ReadableInput } from './inputs.ts';
import { filesOf, orNone, sourceOf } from './recognise.ts';

/**
 * What items of several inputs say of each other: which pictures go with which texts. Each such file is read once more
 * when its turn comes, so that no more than what they say of each other is held.
 *
 * @returns `undefined` if no more than one file has such items: then its source finds it
 */
export async function relatedIn(
  inputs: readonly ReadableInput[],
  context: Pick<Context, 'encoding'>,
  own: CustomSources,
): Promise<RelatedItems | undefined> {
  const files = inputs.flatMap((input) => [...relatedFiles(input, context, own)]);
  if (files.length < 2) return undefined;
  const relations: Relations[] = [];
  for (const { file, relationsIn } of files) {
    try {
      relations.push(await relationsIn(file, context));
    } catch (error) {
      // Told when its turn comes.
      if (!(error instanceof ImportProblem)) throw error;
    }
  }
  return relatedItems(relations);
}

/** The files whose items may name items in other files. */
function* relatedFiles(input: ReadableInput, context: Pick<Context, 'encoding'>, own: CustomSources) {
  for (const file of filesOf(input, own)) {
    const { relationsIn } = orNone(() => sourceOf(file, context, own)) ?? {};
    if (relationsIn) yield { file, relationsIn };
  }
}
