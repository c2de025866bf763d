import { type Agreement, readAgreement } from '../../disk/content/languages/agreement.ts';
import type { Roots } from '../../disk/roots.ts';
import type { Reader } from '../../markdown/reader.ts';
import type { Content } from '../../newsroom/snapshot/snapshot.ts';
import { originalOf, textsIn } from '../../newsroom/texts.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import type { Slot } from '../../story/part-changes.ts';
import { agreementOf, type Found } from '../../translation/agreement/agreement.ts';
import { groupsOf } from '../../translation/agreement/groups.ts';
import { wordsOf } from '../../translation/agreement/nodes.ts';
import { type Pair, pairParts } from '../../translation/pairs.ts';
import type { TextPart } from '../../translation/parts.ts';
import { type OpenText, type OpenTranslation, openText, openTranslation } from '../translation/open.ts';
import { nameOf, placeAfter, placeOfPart } from '../translation/places.ts';

/** Where translations say something else than their originals, and names that are not as the glossary has them. */
export function agreementProblems(roots: Roots, content: Content, reader: Reader): Problem[] {
  const agreement = readAgreement(roots, content.publication);
  // With half of the words, everything would seem to differ.
  if (agreement.problems.length > 0) return agreement.problems;
  return textsIn(content).flatMap((text) => {
    const original = originalOf(content, text);
    const opened = original && openTranslation(roots, [text, original], reader, 'needed');
    const own = opened?.own ?? (agreement.glossary.length > 0 ? openText(roots, text, reader) : null);
    return [
      ...(opened ? betweenEditions(roots, agreement, opened) : []),
      ...(own ? avoidedNames(roots, agreement, own) : []),
    ];
  });
}

/**
 * What of a translation is to agree with its original: what is stale is told as such, and compared when it isn't. What was
 * written into both at once is compared before anybody accepts it.
 */
function comparable({ own, original, comparison }: OpenTranslation) {
  if (!comparison)
    return { own: own.parts, original: original.parts, pairs: pairParts(original.parts, own.parts) };
  const { slots, ownOf } = comparison;
  const isComparable = (slot: Slot) =>
    slot.state === 'same' || slot.state === 'moved' || (slot.state === 'added' && ownOf.has(slot));
  const [fresh, stale] = [slots.filter(isComparable), slots.filter((slot) => !isComparable(slot))];
  const outdated = new Set(stale.map((slot) => ownOf.get(slot)));
  const ours = own.parts.filter((part) => !outdated.has(part));
  const theirs = fresh.flatMap(({ today }) => original.parts[today ?? -1] ?? []);
  const pairs = fresh.flatMap((slot): Pair[] => {
    const [part, its] = [original.parts[slot.today ?? -1], ownOf.get(slot)];
    return part && its ? [[theirs.indexOf(part), ours.indexOf(its)]] : [];
  });
  return { own: ours, original: theirs, pairs };
}

/** How much of a block is quoted where it is to be named. */
const quoted = 40;

/** Whether a translation says of something that it differs on purpose; of a block, its first words are enough. */
const settledBy = (differs: readonly string[]) => (text: string) =>
  text !== '' &&
  differs.some((one) => one === text || (one === text.slice(0, quoted).trim() && text.length > quoted));

function betweenEditions(roots: Roots, { readerOf }: Agreement, opened: OpenTranslation): Problem[] {
  const { own, original } = opened;
  const texts = comparable(opened);
  const { groups, missing, extra } = groupsOf(texts.original, texts.own, texts.pairs);
  const readers = [readerOf(original.of.edition), readerOf(own.of.edition)] as const;
  const settled = settledBy(own.differs);
  const before = (part: TextPart | undefined) => {
    const index = part ? texts.original.indexOf(part) : -1;
    const pair = texts.pairs.findLast(([from]) => from < index);
    return (pair && texts.own[pair[1]]) ?? null;
  };
  const lacks = missing.flatMap((parts) => {
    const place = placeAfter(roots, own, before(parts[0]));
    return incomplete(roots, parts, original, settled, place);
  });
  const surplus = extra.flatMap(([part, ...more]) => {
    if (!part || settled(part.text)) return [];
    const params = { what: nameOf(part), more: more.length, about: part.text.slice(0, quoted).trim() };
    return [problem('translation-surplus', params, placeOfPart(roots, own, part))];
  });
  const disagreeing = agreementOf(groups, readers)
    .filter((one) => !settled(one.original ?? '') && !settled(one.translation ?? ''))
    .map((one) => disagreement(roots, opened, one));
  return [...lacks, ...surplus, ...disagreeing];
}

function incomplete(
  roots: Roots,
  [part, ...more]: readonly TextPart[],
  original: OpenText,
  settled: (text: string) => boolean,
  place: ReturnType<typeof placeOfPart>,
): Problem[] {
  if (!part || settled(part.text)) return [];
  const { file, line } = placeOfPart(roots, original, part);
  const params = {
    what: nameOf(part),
    more: more.length,
    original: `${file}:${line}`,
    about: part.text.slice(0, quoted).trim(),
  };
  return [problem('translation-incomplete', params, place)];
}

function disagreement(roots: Roots, { own, original }: OpenTranslation, found: Found): Problem {
  const { file, line } = placeOfPart(roots, original, found.part);
  const { kind, original: said, translation } = found;
  const params = { kind, said, translation, original: `${file}:${line}` };
  return problem('translation-disagrees', params, placeOfPart(roots, own, found.own));
}

/** Forms of names that the newsroom does not use. */
function avoidedNames(roots: Roots, { readerOf, glossary }: Agreement, text: OpenText): Problem[] {
  const { edition } = text.of;
  const { names } = readerOf(edition);
  return text.parts.flatMap((part) =>
    names.findAvoided(wordsOf([part])).map(({ text: form, value }) => {
      const entry = glossary.find(({ id }) => id === value);
      const params = { form, preferred: entry?.forms[edition]?.[0] ?? null, note: entry?.note ?? null };
      return problem('name-form', params, placeOfPart(roots, text, part));
    }),
  );
}
