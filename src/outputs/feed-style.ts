import type { FeedStyle } from '../newsroom/page-data/feed/style.ts';
import { legalText } from './xml.ts';

/**
 * The style sheet of an edition's feeds. Direction is said here since XML has no attribute for it
 * that browsers know.
 *
 * @param rules what is the same in every edition
 */
export function feedCss({ direction, words }: FeedStyle, rules: string): string {
  const lines = Object.entries(words).map(([name, text]) => `  ${name}: ${cssString(text)};\n`);
  return `@charset "UTF-8";\n${rules}\n:root {\n  direction: ${direction};\n${lines.join('')}}\n`;
}

/** A text as a CSS string. https://drafts.csswg.org/css-syntax/#consume-string-token */
export function cssString(text: string): string {
  const escaped = legalText(text).replace(
    /["\\\p{Cc}]/gu,
    (char) => `\\${char.codePointAt(0)?.toString(16)} `,
  );
  return `"${escaped}"`;
}
