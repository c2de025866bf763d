import { createRequire } from 'node:module';
import path from 'node:path';
import { decode, read } from '../disk/files.ts';
import type { MadeFiles } from '../disk/made-files.ts';
import type { Roots } from '../disk/roots.ts';
import type { Answer } from '../newsroom/queries.ts';

type Shown = NonNullable<Answer<'socialCard'>>;

/** Families are asked in this order for each letter; so each file needs a name of its own. */
const faces = {
  Serif: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  SerifExtended: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2',
  Naskh: '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-700-normal.woff2',
};
const fontFamily = Object.keys(faces).join(', ');
/** Sizes in pixels for headlines of up to so many letters: each takes at most four lines or so. */
const sizes = [
  [50, 84],
  [90, 72],
  [140, 58],
  [Number.POSITIVE_INFINITY, 46],
] as const;

/** Draws the social card of an article: PNG, 1200 by 630 pixels. */
export function makeCard(shown: Shown, { project }: Roots, made: MadeFiles): Promise<Uint8Array> {
  const tokens = decode(read(path.join(project, 'src/styles/tokens.css'))) ?? '';
  const colour = (name: string) =>
    new RegExp(`--${name}:\\s*light-dark\\((#\\w+)`).exec(tokens)?.[1] ?? '#000';
  const node = cardOf(shown, { ink: colour('ink'), paper: colour('paper'), accent: colour('accent') });
  return made.get(['card', node], async () => {
    const { Renderer } = await import('@takumi-rs/core');
    const { resolve } = createRequire(import.meta.url);
    const fonts = Object.entries(faces).map(([name, file]) => ({ name, data: read(resolve(file)) }));
    return new Renderer().render(node, { width: 1200, height: 630, format: 'png', fonts });
  });
}

const page = {
  width: '100%',
  height: '100%',
  display: 'flex',
  flexDirection: 'column',
  justifyContent: 'space-between',
  padding: '64px',
} as const;

function cardOf(
  { title, name, section, direction }: Shown,
  colours: Record<'ink' | 'paper' | 'accent', string>,
) {
  const { ink, paper, accent } = colours;
  const fontSize = sizes.find(([letters]) => title.length <= letters)?.[1] ?? 46;
  const text = (words: string, style: object) => ({
    type: 'text' as const,
    text: words,
    style: { direction, fontWeight: 700, ...style },
  });
  const style = { ...page, backgroundColor: paper, color: ink, direction, fontFamily };
  return {
    type: 'container' as const,
    style,
    children: [
      text(section, { fontSize: 34, color: accent }),
      text(title, { fontSize, lineHeight: direction === 'rtl' ? 1.45 : 1.2 }),
      text(name, { fontSize: 34 }),
    ],
  };
}
