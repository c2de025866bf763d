import path from 'node:path';
import type { Node } from '@takumi-rs/core';
import type { DerivedFiles } from '../../disk/derived-files.ts';
import { decode, read } from '../../disk/files.ts';
import type { Roots } from '../../disk/roots.ts';
import type { Isolation } from '../../language/direction/direction.ts';
import type { Answer } from '../../newsroom/queries.ts';
import { facesOf, fontFamily, rendererFor } from './faces.ts';
import { fitted, line, type TextSet, type Voice } from './fit.ts';
import { isolated, wordsOf } from './lines.ts';

type Shown = NonNullable<Answer<'socialCard'>>;

/** The size that previews show whole: https://developers.facebook.com/docs/sharing/webmasters/images */
const card = { width: 1200, height: 630 } as const;
const margin = { block: 48, inline: 64 } as const;
const room = card.width - 2 * margin.inline;
/** In pixels. Text is set in the largest of its sizes in which it is no higher than its height. */
const parts = {
  headline: { sizes: [88, 80, 72, 64, 58, 52, 46, 40, 34, 28, 24], height: 340 },
  small: { sizes: [36, 30, 25, 20], height: 80 },
} as const;

/** What the style sheet says of cards. */
type Style = Record<'ink' | 'paper' | 'accent', string> & { tight: number };

/**
 * Draws the social card of an article: PNG, 1200 by 630 pixels. What runs in the other direction is
 * isolated as on the page.
 */
export function makeCard(
  shown: Shown,
  isolation: Pick<Isolation, 'segments'>,
  { project }: Pick<Roots, 'project'>,
  made: DerivedFiles,
): Promise<Uint8Array> {
  const style = styleOf(decode(read(path.join(project, 'src/styles/tokens.css'))) ?? '', shown.script);
  const { language, direction } = shown;
  const [section, title, name] = [shown.section, shown.title, shown.name].map((text) =>
    isolated(isolation.segments(text)),
  ) as [string, string, string];
  const all = section + title + name;
  const voice = { language, direction, fontFamily: fontFamily(all) };
  const how = [facesOf(all, project), card, margin, parts, style, voice];
  return made.get(['card', ...how, section, title, name], async () => {
    const renderer = await rendererFor(all, project);
    const set = (text: string, part: { sizes: readonly number[]; height: number }) =>
      fitted(renderer, voice, wordsOf(text), { ...part, room, leading: style.tight });
    const sets = {
      section: await set(section, parts.small),
      headline: await set(title, parts.headline),
      name: await set(name, parts.small),
    };
    return renderer.render(drawing(voice, sets, style), { ...card, format: 'png', lang: language });
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

function block(voice: Voice, { lines, size }: TextSet, leading: number, color: string): Node {
  const children = lines.map((text) => line(voice, text, size, leading));
  return { type: 'container', style: { display: 'flex', flexDirection: 'column', color }, children };
}

function drawing(
  voice: Voice,
  { section, headline, name }: Record<'section' | 'headline' | 'name', TextSet>,
  { ink, paper, accent, tight }: Style,
): Node {
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
    },
    children: [
      block(voice, section, tight, accent),
      block(voice, headline, tight, ink),
      block(voice, name, tight, ink),
    ],
  };
}
