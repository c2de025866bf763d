import { withData } from '../../story/front-matter-write.ts';
import { bodyStart } from '../../story/source.ts';
import type { Draft, FieldChange, FieldPath } from '../protocol.ts';
import { withLineBreaks } from './line-breaks.ts';

/** A text with what was typed in it; or the key that could not be written into its front matter. */
export type Applied = { text: string } | { fixed: FieldPath };

/** Puts what was typed into the text that it was typed in. Every byte that says nothing else stays. */
export function applyDraft({ base, text, body, fields = [] }: Draft): Applied {
  const whole = text === undefined ? base : withLineBreaks(base, text);
  return applyFields(body === undefined ? whole : withBody(whole, body), fields);
}

/** A text with another body. */
export function withBody(text: string, body: string): string {
  const start = bodyStart(text);
  if (start === null) return withLineBreaks(text, body);
  return text.slice(0, start) + withLineBreaks(text.slice(start), body);
}

/** Writes keys of front matter, one after the other. */
export function applyFields(source: string, fields: readonly FieldChange[]): Applied {
  let text = source;
  for (const { path, value } of fields) {
    const next = withData(text, path, value);
    if (next === null) return { fixed: path };
    text = next;
  }
  return { text };
}

/** The two parts of a text: front matter with its fences, and body. */
export function partsOfText(text: string): { front: string; body: string } {
  const start = bodyStart(text) ?? 0;
  return { front: text.slice(0, start), body: text.slice(start) };
}
