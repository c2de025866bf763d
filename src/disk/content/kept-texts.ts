import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import { parseYaml } from '../../problems/yaml.ts';
import { kindOf } from '../../story/revision.ts';
import type { TextPart } from '../../translation/parts.ts';
import { decode, exists, read } from '../files.ts';
import { pathOf, type Roots } from '../roots.ts';

/**
 * What the original of a translation said when it was translated, beside the translation: part by part,
 * under what the translation's revision keeps of it. Only newsrooms without Git need it, whose history
 * says the same.
 */
const schema = z.record(z.string(), z.string());

const placeOf = (roots: Roots, translation: string) => {
  const { dir, name } = path.parse(pathOf(roots, translation));
  return path.join(dir, `.${name}.translated.yaml`);
};

const head = '# What the original said when it was translated. Written by `npm run translate -- accept`.\n';

/** The old parts that were kept for a translation, by what its revision keeps of them. */
export function readKeptTexts(roots: Roots, translation: string): Map<string, TextPart> {
  const file = placeOf(roots, translation);
  const text = exists(file) ? decode(read(file)) : null;
  const { data } = text === null ? { data: {} } : parseYaml(text, file);
  const { data: kept = {} } = schema.safeParse(data);
  return new Map(Object.entries(kept).map(([token, words]) => [token, keptPart(token, words)]));
}

const keptPart = (token: string, text: string): TextPart => ({
  kind: kindOf(token),
  content: '',
  text,
  opening: '',
  line: 1,
  within: [],
  nodes: [],
});

/** Keeps the words of parts, and of no others; the file goes if there are none. */
export function writeKeptTexts(
  roots: Roots,
  translation: string,
  parts: ReadonlyMap<string, Pick<TextPart, 'text'>>,
): void {
  const file = placeOf(roots, translation);
  if (parts.size === 0) rmSync(file, { force: true });
  else {
    const data = Object.fromEntries([...parts].map(([token, { text }]) => [token, text]));
    writeFileSync(file, head + stringify(data, { lineWidth: 0 }));
  }
}
