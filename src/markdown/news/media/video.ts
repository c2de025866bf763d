import { closest } from '../../../problems/closest.ts';
import { kindUnpublished } from '../../../publication/picture-kinds.ts';
import type { MediaFile } from '../../context.ts';
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
    const poster = posterOf(block, file);
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

/** How much the proportions of a poster may differ from those of its film: as much as rounding makes. */
const tolerance = 0.02;

function posterOf({ attributes: { src = '', poster }, context, report }: Block, { size }: MediaFile) {
  if (poster === undefined) report('video-poster', { src, poster: null }, 'src');
  if (poster === undefined || !context) return null;
  const found = context.image(poster.normalize('NFC'));
  if (!found) {
    const nearest = closest(poster, context.imageNames());
    const kind = kindUnpublished(poster);
    if (kind === undefined) report('image-missing', { src: poster, nearest }, 'poster');
    else report('image-kind', { src: poster, kind, nearest }, 'poster');
    return null;
  }
  const { url, width, height } = found;
  const proportion = size ? (width / height) * (size.height / size.width) : 1;
  if (Math.abs(proportion - 1) > tolerance) report('video-poster', { src, poster }, 'poster');
  return { url, width, height };
}
