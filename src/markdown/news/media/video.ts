import { closest } from '../../../problems/closest.ts';
import type { Block } from '../block.ts';
import { element } from '../element.ts';
import { captionsMissing, recording, tracksOf } from './recording.ts';

/** Something to see, and what is said in it between the fences. Nothing but the poster is loaded before it is played. */
export const video = recording(
  'video',
  (block, file) => {
    const { src = '' } = block.attributes;
    const name = captionsMissing(block, file);
    if (name !== null) block.report('video-captions', { src, name }, 'src');
    const poster = posterOf(block);
    const { url, kind, type, bytes, seconds, size, captions } = file;
    const shown = { ...(poster && { poster: poster.url }), ...size };
    const tracks = tracksOf(block, file);
    const player = element(
      'video',
      { controls: true, preload: 'none', playsInline: true, src: url, ...shown },
      tracks.length > 0 ? [...tracks, '\n'] : [],
    );
    return Object.assign(player, {
      data: { media: { kind, url, type, bytes, seconds, size, poster, captions } },
    });
  },
  { poster: 'optional' },
);

function posterOf({ attributes: { src = '', poster }, context, report }: Block) {
  if (poster === undefined) report('video-poster', { src }, 'src');
  if (poster === undefined || !context) return null;
  const found = context.image(poster.normalize('NFC'));
  if (!found)
    report('image-missing', { src: poster, nearest: closest(poster, context.imageNames()) }, 'poster');
  return found && { url: found.url, width: found.width, height: found.height };
}
