/** The point of a picture that must be seen however it is cut: parts in a hundred from its left and its top. */
export interface Focus {
  x: number;
  y: number;
}

const across = { left: 0, right: 100 } as const;
const down = { top: 0, bottom: 100 } as const;

/**
 * The focus that an editor gives as `30% 20%` (from the left, from the top), or in words such as `top` or `bottom left`.
 *
 * @returns `null` if it is neither
 */
export function parseFocus(text: string): Focus | null {
  const [, x, y] = /^(\d{1,3})% (\d{1,3})%$/.exec(text) ?? [];
  if (x !== undefined && y !== undefined) return within({ x: Number(x), y: Number(y) });
  const words = text.split(' ');
  const focus = { x: 50, y: 50 };
  const said = new Set<string>();
  for (const word of words) {
    const axis = Object.hasOwn(across, word) ? 'x' : Object.hasOwn(down, word) ? 'y' : null;
    if (axis) focus[axis] = { ...across, ...down }[word as keyof typeof across | keyof typeof down];
    if (!axis && word !== 'center') return null;
    said.add(axis ?? word);
  }
  return said.size === words.length && words.length <= 2 ? focus : null;
}

const within = (focus: Focus) => (focus.x <= 100 && focus.y <= 100 ? focus : null);

/** Sizes in pixels. */
interface Size {
  width: number;
  height: number;
}

/** Of a part of a picture: how large the whole is that it is cut from, and where in it the part begins. */
export interface Part extends Size {
  left: number;
  top: number;
}

/** Where a part begins of a picture that is just large enough to hold it, as by `object-position` of CSS. */
export function around({ x, y }: Focus, picture: Size, { width, height }: Size): Part {
  const factor = Math.max(width / picture.width, height / picture.height);
  const whole = {
    width: Math.max(width, Math.round(picture.width * factor)),
    height: Math.max(height, Math.round(picture.height * factor)),
  };
  const left = Math.round(((whole.width - width) * x) / 100);
  return { ...whole, left, top: Math.round(((whole.height - height) * y) / 100) };
}
