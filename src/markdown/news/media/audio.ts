import { element } from '../element.ts';
import { captionsMissing, recording } from './recording.ts';

/** Something to hear, and what is said in it between the fences. Nothing of it is loaded before it is played. */
export const audio = recording('audio', (block, file) => {
  const { src = '' } = block.attributes;
  const name = captionsMissing(block, file);
  if (name !== null && block.content.length === 0) block.report('audio-transcript', { src, name }, 'src');
  const { url, kind, type, bytes, seconds, captions } = file;
  const player = element('audio', { controls: true, preload: 'none', src: url }, []);
  return Object.assign(player, {
    data: { media: { kind, url, type, bytes, seconds, size: null, poster: null, captions } },
  });
});
