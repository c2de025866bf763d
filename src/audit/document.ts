import type { Examined } from './facts.ts';
import { examineJson } from './files/json.ts';
import { styleFacts } from './files/style.ts';
import { examinePage } from './html/examine.ts';
import { examineXml } from './xml/examine.ts';

/** Files that search engines and others ask for, to see that a site is somebody's. */
const proofs = /^(?:google|yandex_|pinterest-|BingSiteAuth)[\w-]*\.(?:html|xml)$/;

/** Whether a file is one that rules know; nothing is said about others. */
export function isDocument(name: string): boolean {
  return readerOf(name) !== null;
}

/** Reads and judges one document. */
export function examine(name: string, bytes: Uint8Array): Examined {
  const reader = readerOf(name);
  return reader ? reader(name, bytes) : { problems: [], facts: null };
}

type Reader = (name: string, bytes: Uint8Array) => Examined;

const page: Reader = (name, bytes) => examinePage(name, decoded(bytes));
const style: Reader = (name, bytes) => ({ problems: [], facts: styleFacts(name, decoded(bytes)) });

const json: Reader = (name, bytes) => examineJson(name, decoded(bytes));

const readers: readonly (readonly [RegExp, Reader])[] = [
  [/\.html?$/, page],
  [/\.css$/, style],
  [/\.(?:xml|rss|atom|opml|xsl)$/, examineXml],
  [/\.(?:json|webmanifest)$/, json],
];

function readerOf(name: string): Reader | null {
  if (proofs.test(name)) return null;
  return readers.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

const decoded = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
