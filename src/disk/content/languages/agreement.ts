import type { Problem } from '../../../problems/problem.ts';
import type { Publication } from '../../../publication/publication.ts';
import { glossarySchema } from '../../../publication/schemas/glossary.ts';
import { readerOf as createReader, type Reader } from '../../../translation/agreement/agreement.ts';
import type { GlossaryEntry } from '../../../translation/agreement/names.ts';
import { agreementSchema, wordsFor } from '../../../translation/agreement/words.ts';
import { exists } from '../../files.ts';
import { pathOf, type Roots } from '../../roots.ts';
import { readYaml } from '../yaml.ts';
import { readWords } from './words.ts';

/** A newsroom's style of names and terms. */
export const glossaryFile = 'content/glossary.yaml';

/** What comparing editions takes. */
export interface Agreement {
  /** What is known of an edition, by its id. */
  readerOf(edition: string): Reader;
  glossary: readonly GlossaryEntry[];
  problems: Problem[];
}

/** Reads the words by which editions are compared, and the glossary. A newsroom can do without either. */
export function readAgreement(roots: Roots, publication: Publication): Agreement {
  const { maxMegabytes = {}, editions } = publication;
  const words = readWords(roots, 'locales/agreement.yaml', agreementSchema, maxMegabytes);
  const { value: data, problems } = exists(pathOf(roots, glossaryFile))
    ? readYaml(roots, glossaryFile, glossarySchema(editions), maxMegabytes)
    : { value: {}, problems: [] };
  const glossary = Object.entries(data ?? {}).map(([id, { avoid, note, ...forms }]) => ({
    id,
    forms: forms as GlossaryEntry['forms'],
    avoid: (avoid ?? {}) as GlossaryEntry['avoid'],
    note: (note as string | undefined) ?? null,
  }));
  const readers = new Map<string, Reader>();
  const readerOf = (edition: string): Reader => {
    const known = readers.get(edition);
    if (known) return known;
    const { language = '' } = editions.find(({ id }) => id === edition) ?? {};
    const own = wordsFor(words.value ?? {}, language);
    const reader = createReader({ id: edition, language }, own, glossary);
    readers.set(edition, reader);
    return reader;
  };
  return { readerOf, glossary, problems: [...words.problems, ...problems] };
}
