import type { CustomSources } from '../../import/custom-importer.ts';
import type { Chosen, DraftSettings } from '../../import/draft/draft.ts';
import { treeOf } from '../../import/draft/text-of.ts';
import type { InputFolder } from '../../import/input.ts';
import type { Dropped, Item } from '../../import/item.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Written } from './write.ts';

/** What an import was asked for. */
export interface ImportRequest {
  /** When drafts are dated that say no date, in milliseconds since 1970-01-01 UTC. */
  now: number;
  dryRun: boolean;
  /** For one item: its id and headline. */
  id?: string | undefined;
  title?: string | undefined;
  /** For all items. */
  section?: string | undefined;
  /** Who signs what names nobody that is known here. */
  author?: string | undefined;
  /** Whether all are to be drafts, what was public at its origin too. */
  drafts?: boolean | undefined;
  /** The items to take, by guid, where not all. */
  only?: ReadonlySet<string> | undefined;
  encoding?: string | undefined;
  base?: string | undefined;
  /** Hosts that pictures may be fetched from. */
  fetch?: readonly string[] | undefined;
  attachments?: InputFolder | undefined;
  /** Importers of the newsroom's own. */
  own?: CustomSources | undefined;
}

/** An item and what became of it. */
export interface Imported extends Written {
  /** Of a dry run alone. */
  markdown: string;
  source: string;
  /** The input that it was in. */
  input: string;
  item: Item;
  title: string;
  edition: { id: string; language: string; label: string };
  text: { paragraphs: number; subheads: number };
  /** Why it is a draft though nothing else keeps it from readers: what builds would refuse. */
  faults?: readonly Problem[];
  review: Readonly<Record<string, string | undefined>>;
}

/** A part of an input that is in no item. */
export type Lost = Dropped & { input: string };

export interface ImportReport {
  imported: Imported[];
  dropped: Lost[];
  notes: { input: string; note: string }[];
  /** Names that `content/import.yaml` was asked about. */
  proposed: number;
  problems: Problem[];
}

/** How much text there is, as an editor counts it. */
export function countsOf(body: Item['body']): Imported['text'] {
  const { children } = treeOf(body);
  const subheads = children.filter(({ type }) => type === 'heading').length;
  return { paragraphs: children.length - subheads, subheads };
}

/** An item as reports need it: of an archive, bodies and pictures are not held until its end. */
export const lean = (item: Item): Item => ({ ...item, body: '', pictures: [] });

/** What an editor chose for texts. `drafts` is a choice where it is on: without it what was chosen before counts. */
export const chosenIn = ({ title, section, author, drafts }: Chosen): Chosen => ({
  ...(title !== undefined && { title }),
  ...(section !== undefined && { section }),
  ...(author !== undefined && { author }),
  ...(drafts && { drafts }),
});

/** An edition by its id; one that is no more is known by that alone. */
export const editionOf = ({ publication }: Pick<DraftSettings, 'publication'>, id: string) =>
  publication.editions.find((one) => one.id === id) ?? { id, language: id, label: id };
