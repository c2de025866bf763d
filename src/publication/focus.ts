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
