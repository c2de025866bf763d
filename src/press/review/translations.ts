import { placeIn } from '../../disk/content/locate.ts';
import type { Roots } from '../../disk/roots.ts';
import type { Reader } from '../../markdown/reader.ts';
import type { Content } from '../../newsroom/snapshot/snapshot.ts';
import { type Place, type Problem, problem } from '../../problems/problem.ts';
import { fieldPaths, isField } from '../../story/revision.ts';
import type { StalePart } from '../../translation/compare.ts';
import { type OpenTranslation, openTranslation, originalOf } from '../translation/open.ts';
import { nameOf, placeAfter, placeOfPart } from '../translation/places.ts';

/** Each part of a translation whose original has changed since, drafts included. */
export function outdatedTranslations(roots: Roots, content: Content, reader: Reader): Problem[] {
  return content.articles.flatMap((article) => {
    const original = originalOf(content, article);
    if (!article.outdated || !original) return [];
    const opened = openTranslation(roots, [article, original], reader, 'needed');
    if (opened.comparison && article.outdated.changes.length > 0)
      return opened.comparison.stale.map((one) => problemOf(roots, opened, one));
    const { file } = article.body;
    const later = placeIn(roots, original.body.file, ['updated']);
    return outdated('it was updated later', later, file, placeIn(roots, file, ['translation']));
  });
}

function problemOf(roots: Roots, { own, original }: OpenTranslation, part: StalePart): Problem {
  const { state, was, now, kind } = part;
  const name = nameOf(now ?? was) || (isField(kind) ? `\`${fieldPaths[kind].join('.')}\`` : `a ${kind}`);
  const here = part.own ? placeOfPart(roots, own, part.own) : placeAfter(roots, own, part.after);
  const there = now
    ? placeOfPart(roots, original, now)
    : { ...here, file: original.article.body.file, line: 0 };
  return outdated(`${name} was ${state}`, there, own.article.body.file, here);
}

function outdated(what: string, { file, line }: Place, translation: string, here: Place): Problem {
  const original = line > 0 ? `${file}:${line}` : file;
  return problem('translation-outdated', { what, original, file: translation }, here);
}
