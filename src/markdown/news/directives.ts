import type { Directive } from './block.ts';
import { chart } from './chart.ts';
import { editorsNote } from './editors-note.ts';
import { embed } from './embed.ts';
import { figure } from './figure.ts';
import { gallery } from './gallery.ts';
import { keyPoints } from './key-points.ts';
import { live } from './live.ts';
import { audio } from './media/audio.ts';
import { video } from './media/video.ts';
import { quote } from './quote.ts';
import { related } from './related.ts';
import { table } from './table.ts';
import { timeline } from './timeline.ts';
import { update } from './update.ts';
import { verse } from './verse.ts';

/** Every block a text may hold, by the name after its colons. */
export const directives: Readonly<Record<string, Directive>> = {
  audio,
  chart,
  'editors-note': editorsNote,
  embed,
  figure,
  gallery,
  'key-points': keyPoints,
  live,
  quote,
  related,
  table,
  timeline,
  update,
  verse,
  video,
};
