import type { TextPart } from '../parts.ts';
import { markersOf } from './addresses.ts';
import { type Disagreement, disagreements } from './disagreements.ts';
import { type Fact, type FactKind, type Facts, identityOf, matched } from './fact.ts';
import { inFiguresAlone } from './figures-alone.ts';
import { type FactFinder, factFinderOf } from './find-facts.ts';
import type { Group } from './groups.ts';
import { headingDisagreements } from './headings.ts';
import { type GlossaryEntry, type Names, namesOf } from './names.ts';
import { markedIn, wordsOf } from './nodes.ts';
import { quotationDisagreements } from './quotations.ts';
import { lettersOf, sentenceDisagreements } from './sentences.ts';
import { targetDisagreements, titleDisagreements } from './targets.ts';
import { type AgreementWords, hasNumbers } from './words.ts';

/** What is known of one edition for comparing it with others. */
export interface Reader {
  words: AgreementWords;
  facts: FactFinder;
  names: Names;
  /** Finds its sentences. */
  segmenter: Intl.Segmenter;
  /** What its language is called in addresses. */
  markers: ReadonlySet<string>;
}

/** @param edition its id, and its language as a BCP 47 tag */
export const readerOf = (
  edition: { id: string; language: string },
  words: AgreementWords,
  glossary: readonly GlossaryEntry[],
): Reader => ({
  words,
  facts: factFinderOf(words),
  names: namesOf(glossary, edition.id, words),
  segmenter: new Intl.Segmenter(edition.language || 'und', { granularity: 'sentence' }),
  markers: markersOf(edition.language, words.addresses),
});

/** A disagreement, and the parts it is between. */
export interface Found extends Omit<Disagreement, 'kind'> {
  kind: FactKind | 'name';
  part: TextPart;
  own: TextPart;
}

/** A group as it is read. */
interface Read extends Group {
  texts: readonly [string, string];
  facts: readonly [readonly Fact[], readonly Fact[]];
}

/** Where groups of an original and its translation disagree. */
export function agreementOf(groups: readonly Group[], readers: readonly [Reader, Reader]): Found[] {
  const [of, its] = readers;
  const areKnown = readers.every(({ words }) => hasNumbers(words));
  const comparable = (facts: Facts) => (areKnown ? facts : inFiguresAlone(facts));
  const read = groups.map((group): Read => {
    const texts = [wordsOf(group.original), wordsOf(group.own)] as const;
    return { ...group, texts, facts: [comparable(of.facts(texts[0])), comparable(its.facts(texts[1]))] };
  });
  const agreed = new Set(
    read.flatMap(({ facts: [a, b] }) => [...matched(a, b), ...matched(b, a)].map(identityOf)),
  );
  const whole = read.map(({ texts }) => texts[1]).join('\n');
  const context: Context = {
    isKnown: (fact) => agreed.has(identityOf(fact)),
    ratio: lengthRatio(read, readers),
    there: new Set(its.names.find(whole).map(({ value }) => value)),
  };
  return read.flatMap((group) => {
    const [part, own] = [group.original[0], group.own[0]];
    if (!part || !own) return [];
    return inGroup(group, readers, context).map((one) => ({ ...one, part, own }));
  });
}

/** What all groups of two texts say together. */
interface Context {
  /** Whether both texts say a fact somewhere. */
  isKnown: (fact: Fact) => boolean;
  /** How many letters the translation needs for one of the original. */
  ratio: number;
  /** Names that the translation has anywhere. */
  there: Set<string>;
}

/** Where one group disagrees. */
function inGroup(
  { original, own, texts, facts }: Read,
  [of, its]: readonly [Reader, Reader],
  { isKnown, ratio, there }: Context,
): Omit<Found, 'part' | 'own'>[] {
  return [
    ...disagreements(...facts, isKnown),
    ...quotationDisagreements(
      { text: texts[0], marked: markedIn(original) },
      { text: texts[1], marked: markedIn(own) },
      [of.words, its.words],
    ),
    ...headingDisagreements(original, own),
    ...sentenceDisagreements(sentences(texts[0], of, facts[1]), sentences(texts[1], its, facts[0]), ratio),
    ...targetDisagreements(original, own, [of.markers, its.markers]),
    ...titleDisagreements(original, own),
    ...nameDisagreements(texts, [of.names, its.names], there),
  ];
}

/** So many letters on both sides, as languages need them, make up for texts that have few to tell by. */
const lettersOfDoubt = 500;

/** How many letters a translation needs for one of its original. */
function lengthRatio(groups: readonly Read[], [of, its]: readonly [Reader, Reader]): number {
  const count = (side: 0 | 1, { words }: Reader) =>
    groups.reduce((sum, { texts }) => sum + lettersOf(texts[side]), words.density * lettersOfDoubt);
  return count(1, its) / count(0, of);
}

/** A text with what finds its sentences, of which some say what the other text says. */
const sentences = (text: string, { segmenter, facts }: Reader, others: readonly Fact[]) => ({
  text,
  segmenter,
  isSaid: (sentence: string) =>
    matched(
      facts(sentence).filter(({ weight }) => weight !== 'only'),
      others,
    ).length > 0,
});

/** Names that a translation writes otherwise than the glossary does, or never. */
function nameDisagreements(
  [original, translation]: readonly [string, string],
  [of, its]: readonly [Names, Names],
  there: Set<string>,
): Omit<Found, 'part' | 'own'>[] {
  const own = new Set(its.find(translation).map(({ value }) => value));
  const names = new Set(of.find(original).map(({ value }) => value));
  return [...names].flatMap((id) => {
    if (own.has(id) || its.formOf(id) === null) return [];
    const misspelt = its.misspelt(translation, id);
    if (misspelt === null && there.has(id)) return [];
    // What is nowhere is told once.
    if (misspelt === null) there.add(id);
    return [{ kind: 'name' as const, original: of.formOf(id), translation: misspelt }];
  });
}
