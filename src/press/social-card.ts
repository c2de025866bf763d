import { createRequire } from 'node:module';
import path from 'node:path';
import type { Node, Renderer } from '@takumi-rs/core';
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
const { resolve } = createRequire(import.meta.url);

/** The size that previews show whole: https://developers.facebook.com/docs/sharing/webmasters/images */
const card = { width: 1200, height: 630 } as const;
/** In pixels. A headline is set in the largest of these sizes in which it leaves room for the rest. */
const sizes = [88, 80, 72, 64, 58, 52, 46, 40, 34];
const headlineHeight = 340;

/** Draws the social card of an article: PNG, 1200 by 630 pixels. */
export function makeCard(shown: Shown, { project }: Roots, made: MadeFiles): Promise<Uint8Array> {
  const tokens = decode(read(path.join(project, 'src/styles/tokens.css'))) ?? '';
  const colour = (name: string) =>
    new RegExp(`--${name}:\\s*light-dark\\((#\\w+)`).exec(tokens)?.[1] ?? '#000';
  const colours = { ink: colour('ink'), paper: colour('paper'), accent: colour('accent') };
  const how = [engine(project), faces, sizes, headlineHeight, drawing(shown, colours, 0)];
  return made.get(['card', ...how], async () => {
    const renderer = await opened();
    const size = await fitting(renderer, shown);
    return renderer.render(drawing(shown, colours, size), { ...card, format: 'png' });
  });
}

/** Another version may draw another picture of the same words. */
const engine = (project: string) =>
  /"version":\s*"([^"]+)"/.exec(
    decode(read(path.join(project, 'node_modules/@takumi-rs/core/package.json'))) ?? '',
  )?.[1];

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

async function fitting(renderer: Renderer, shown: Shown): Promise<number> {
  for (const size of sizes) {
    const { height } = await renderer.measure(headline(shown, size), { width: 1072 });
    if (height <= headlineHeight) return size;
  }
  return sizes.at(-1) ?? 0;
}

const words = ({ direction }: Shown, text: string, style: object): Node => ({
  type: 'text',
  text,
  style: { direction, fontFamily, fontWeight: 700, ...style },
});

/** Arabic letters reach further above and below their line than Latin ones. */
const headline = (shown: Shown, fontSize: number): Node =>
  words(shown, shown.title, {
    fontSize,
    lineHeight: shown.direction === 'rtl' ? 1.45 : 1.2,
    textWrap: 'balance',
  });

function drawing(
  shown: Shown,
  { ink, paper, accent }: Record<'ink' | 'paper' | 'accent', string>,
  size: number,
): Node {
  return {
    type: 'container',
    style: {
      width: '100%',
      height: '100%',
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: '48px 64px',
      borderTop: `16px solid ${accent}`,
      backgroundColor: paper,
      color: ink,
    },
    children: [
      words(shown, shown.section, { fontSize: 36, color: accent }),
      headline(shown, size),
      words(shown, shown.name, { fontSize: 36 }),
    ],
  };
}
