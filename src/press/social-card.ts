import { createRequire } from 'node:module';
import path from 'node:path';
import type { Node, Renderer } from '@takumi-rs/core';
import { decode, read } from '../disk/files.ts';
import type { MadeFiles } from '../disk/made-files.ts';
import type { Roots } from '../disk/roots.ts';
import { once } from '../language/once.ts';
import type { Answer } from '../newsroom/queries.ts';

type Shown = NonNullable<Answer<'socialCard'>>;

/** Families are asked in this order for each letter; so each file needs a name of its own. */
const faces = {
  Serif: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  SerifExtended: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2',
  Naskh: '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-700-normal.woff2',
};
const fontFamily = Object.keys(faces).join(', ');
const { resolve } = createRequire(import.meta.url);

/** The size that previews show whole: https://developers.facebook.com/docs/sharing/webmasters/images */
const card = { width: 1200, height: 630 } as const;
const margin = { block: 48, inline: 64 } as const;
/** In pixels. A headline is set in the largest of these sizes in which it leaves room for the rest. */
const sizes = [88, 80, 72, 64, 58, 52, 46, 40, 34];
const headlineHeight = 340;

/** What the style sheet says of cards. */
type Style = Record<'ink' | 'paper' | 'accent', string> & { tight: number };

/** Draws the social card of an article: PNG, 1200 by 630 pixels. */
export function makeCard(shown: Shown, { project }: Roots, made: MadeFiles): Promise<Uint8Array> {
  const style = styleOf(decode(read(path.join(project, 'src/styles/tokens.css'))) ?? '', shown.script);
  const how = [versions(project), faces, sizes, headlineHeight, shown.language, drawing(shown, style, 0)];
  return made.get(['card', ...how], async () => {
    const renderer = await opened();
    const size = await fitting(renderer, shown, style);
    const settings = { ...card, format: 'png', lang: shown.language } as const;
    return renderer.render(drawing(shown, style, size), settings);
  });
}

/** Colours in the light, and how close the lines of a headline are in a script. */
function styleOf(tokens: string, script: string): Style {
  const colour = (name: string) =>
    new RegExp(`--${name}:\\s*light-dark\\((#\\w+)`).exec(tokens)?.[1] ?? '#000';
  const tight = (which: string) =>
    new RegExp(`\\[data-script${which}\\] \\{[^}]*--tight:\\s*([\\d.]+)`).exec(tokens)?.[1];
  return {
    ink: colour('ink'),
    paper: colour('paper'),
    accent: colour('accent'),
    tight: Number(tight(`="${script}"`) ?? tight('') ?? 1.5),
  };
}

/** Another version of what draws, or of a face, may draw another picture of the same words. */
const versions = once((project) => {
  const fonts = Object.values(faces).map((file) => file.split('/').slice(0, 2).join('/'));
  return ['@takumi-rs/core', ...fonts].map((name) => {
    const file = path.join(project, 'node_modules', name, 'package.json');
    return JSON.parse(decode(read(file)) ?? '{}').version;
  });
});

let renderer: Promise<Renderer> | undefined;

/** Reading the faces takes as long as drawing a card, so a thread does it once. */
function opened(): Promise<Renderer> {
  renderer ??= import('@takumi-rs/core').then(async ({ Renderer }) => {
    const opening = new Renderer();
    for (const [name, file] of Object.entries(faces)) {
      await opening.registerFont({ name, data: read(resolve(file)) });
    }
    return opening;
  });
  return renderer;
}

async function fitting(renderer: Renderer, shown: Shown, { tight }: Style): Promise<number> {
  const width = card.width - 2 * margin.inline;
  for (const size of sizes) {
    const { height } = await renderer.measure(headline(shown, size, tight), { width, lang: shown.language });
    if (height <= headlineHeight) return size;
  }
  return sizes.at(-1) ?? 0;
}

const words = ({ direction }: Shown, text: string, style: object): Node => ({
  type: 'text',
  text,
  style: { direction, fontFamily, fontWeight: 700, ...style },
});

const headline = (shown: Shown, fontSize: number, lineHeight: number): Node =>
  words(shown, shown.title, { fontSize, lineHeight, textWrap: 'balance' });

function drawing(shown: Shown, { ink, paper, accent, tight }: Style, size: number): Node {
  return {
    type: 'container',
    style: {
      width: '100%',
      height: '100%',
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: `${margin.block}px ${margin.inline}px`,
      borderTop: `16px solid ${accent}`,
      backgroundColor: paper,
      color: ink,
    },
    children: [
      words(shown, shown.section, { fontSize: 36, color: accent }),
      headline(shown, size, tight),
      words(shown, shown.name, { fontSize: 36 }),
    ],
  };
}
