import type { TextPart } from '../parts.ts';
import { type Disagreement, disagreements } from './disagreements.ts';
import { type Fact, type FactKind, identityOf, matched } from './fact.ts';
import type { FactFinder } from './find-facts.ts';
import type { Group } from './groups.ts';
import type { Names } from './names.ts';
import { markedIn, targetDisagreements, titleDisagreements, wordsOf } from './nodes.ts';
import { quotationDisagreements } from './quotations.ts';
import type { AgreementWords } from './words.ts';

/** What is known of one edition for comparing it with others. */
export interface Reader {
  words: AgreementWords;
  facts: FactFinder;
  names: Names;
}

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
export function agreementOf(groups: readonly Group[], [of, its]: readonly [Reader, Reader]): Found[] {
  const read = groups.map((group): Read => {
    const texts = [wordsOf(group.original), wordsOf(group.own)] as const;
    return { ...group, texts, facts: [of.facts(texts[0]), its.facts(texts[1])] };
  });
  const agreed = new Set(
    read.flatMap(({ facts: [a, b] }) => [...matched(a, b), ...matched(b, a)].map(identityOf)),
  );
  const isKnown = (fact: Fact) => agreed.has(identityOf(fact));
  const whole = read.map(({ texts }) => texts[1]).join('\n');
  const there = new Set(its.names.find(whole).map(({ value }) => value));
  return read.flatMap((group) => {
    const [part, own] = [group.original[0], group.own[0]];
    if (!part || !own) return [];
    const [texts, facts] = [group.texts, group.facts];
    const found: Omit<Found, 'part' | 'own'>[] = [
      ...disagreements(...facts, isKnown),
      ...quotationDisagreements(
        { text: texts[0], marked: markedIn(group.original) },
        { text: texts[1], marked: markedIn(group.own) },
        [of.words, its.words],
      ),
      ...targetDisagreements(group.original, group.own),
      ...titleDisagreements(group.original, group.own),
      ...nameDisagreements(texts, [of.names, its.names], there),
    ];
    return found.map((one) => ({ ...one, part, own }));
  });
}

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
