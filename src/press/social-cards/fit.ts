import type { Node, Renderer } from '@takumi-rs/core';
import type { Edition } from '../../publication/publication.ts';
import { linesOf, partsOf, setLines, type Word } from './lines.ts';

/** In which language, direction and families of faces a text is drawn. */
export type Voice = Pick<Edition, 'language' | 'direction'> & { fontFamily: string };

/** A text in lines, and the size of its letters in pixels. */
export interface TextSet {
  lines: string[];
  size: number;
}

/** How a text has to fit, in pixels: sizes to try, the largest first, and how far lines are apart per pixel of them. */
interface Frame {
  /** How wide a line may be. */
  room: number;
  sizes: readonly number[];
  height: number;
  leading: number;
}

/**
 * Sets a text in the largest size in which all of it fits; in the smallest, if none is small enough. A
 * word that is too wide is broken where that lets the text be more than twice as large.
 */
export async function fitted(
  renderer: Renderer,
  voice: Voice,
  texts: readonly string[],
  frame: Frame,
): Promise<TextSet> {
  const [space, ...words] = await measured(renderer, voice, ['\u00A0', ...texts]);
  const gap = space?.width ?? 0;
  const whole = largest(words, gap, frame);
  for (const size of frame.sizes) {
    if (whole && whole.size * 2 >= size) return whole;
    const broken = await brokenFor(renderer, voice, words, frame.room / size);
    const set = largest(broken, gap, { ...frame, sizes: [size] });
    if (set) return set;
  }
  const size = frame.sizes.at(-1) ?? 1;
  return (
    whole ?? { lines: linesOf(setLines(words, gap, frame.room / size) ?? words.map((word) => [word])), size }
  );
}

function largest(
  words: readonly Word[],
  space: number,
  { sizes, height, room, leading }: Frame,
): TextSet | null {
  for (const size of sizes) {
    const lines = setLines(words, space, room / size);
    if (lines && lines.length * size * leading <= height) return { lines: linesOf(lines), size };
  }
  return null;
}

/** The words, those that are too wide in as few parts as fit. */
async function brokenFor(
  renderer: Renderer,
  voice: Voice,
  words: readonly Word[],
  most: number,
): Promise<Word[]> {
  const broken: Word[] = [];
  for (const word of words) {
    let fitting = [word];
    for (let count = 2; fitting.some(({ width }) => width > most) && count <= word.text.length; count += 1) {
      fitting = await measured(renderer, voice, partsOf(word.text, count));
    }
    broken.push(...fitting.map((part, index) => ({ ...part, joins: index > 0 })));
  }
  return broken;
}

/** How wide words are; all are measured at once, in a size at which rounding doesn't matter. */
async function measured(renderer: Renderer, voice: Voice, texts: readonly string[]): Promise<Word[]> {
  const size = 100;
  const children = texts.map((text) => line(voice, text, size, 1));
  const row: Node = { type: 'container', style: { display: 'flex', alignItems: 'flex-start' }, children };
  const { children: boxes } = await renderer.measure(row, { width: 1e6, lang: voice.language });
  return texts.map((text, index) => ({ text, width: (boxes[index]?.width ?? 0) / size }));
}

/** One line of a text, which is never wrapped. */
export const line = (
  { direction, fontFamily }: Voice,
  text: string,
  fontSize: number,
  lineHeight: number,
): Node => ({
  type: 'text',
  text,
  style: {
    direction,
    fontFamily,
    fontWeight: 700,
    fontSize,
    lineHeight,
    whiteSpace: 'nowrap',
    flexShrink: 0,
  },
});
