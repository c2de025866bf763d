import type { Element } from 'xast';

/** In CSS pixels. */
interface Size {
  width: number;
  height: number;
}

/** CSS pixels in each absolute unit: https://www.w3.org/TR/css-values-4/#absolute-lengths */
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  pt: 96 / 72,
  pc: 16,
};

/**
 * How large a drawing is by its own word, in whole pixels: by its width and height, by one of them and
 * the proportions of its `viewBox`, or by that alone (https://www.w3.org/TR/SVG2/coords.html#SizingSVGInCSS).
 *
 * @returns `null` if it does not say, or says that it has no extent
 */
export function drawingSize({ attributes }: Pick<Element, 'attributes'>): Size | null {
  const box = boxOf(attributes['viewBox'] ?? '');
  const width = lengthOf(attributes['width'] ?? '') ?? 0;
  const height = lengthOf(attributes['height'] ?? '') ?? 0;
  if (width > 0 && height > 0) return whole(width, height);
  if (!box) return null;
  if (width > 0) return whole(width, (width * box.height) / box.width);
  return height > 0 ? whole((height * box.width) / box.height, height) : whole(box.width, box.height);
}

function boxOf(text: string): Size | null {
  const [, , width = 0, height = 0] = text
    .trim()
    .split(/\s*,\s*|\s+/)
    .map(Number);
  return width > 0 && height > 0 && Number.isFinite(width * height) ? { width, height } : null;
}

/** `null` if it is a percentage, in a font's units, or none at all. */
function lengthOf(text: string): number | null {
  const [, number = '', unit = ''] = /^\s*([+\d.][\d.e+-]*?)([a-z]*)\s*$/i.exec(text) ?? [];
  const factor = units[unit.toLowerCase()];
  return factor === undefined || number === '' || !Number.isFinite(Number(number))
    ? null
    : Number(number) * factor;
}

const whole = (width: number, height: number): Size => ({
  width: Math.max(1, Math.round(width)),
  height: Math.max(1, Math.round(height)),
});
