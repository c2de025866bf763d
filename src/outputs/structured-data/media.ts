import type { AudioObject, MediaObject, VideoObject } from 'schema-dts';
import { isoDuration } from '../../language/amounts.ts';
import type { Recording } from '../../newsroom/recordings.ts';
import { absolute } from '../../publication/urls.ts';

/** What is said of a recording beside itself. */
interface Around {
  /** Scheme and host of the page it is on. */
  host: string;
  /** When it was published, RFC 3339. */
  uploaded: string;
  language: string;
  description: string;
  /** The address of a picture of the article, for films without a poster. */
  picture: string | undefined;
}

/**
 * Recordings as search engines want them:
 * https://developers.google.com/search/docs/appearance/structured-data/video
 */
export function recordingNodes(
  recordings: readonly Recording[],
  around: Around,
): { audio?: AudioObject[]; video?: VideoObject[] } {
  const of = (kind: Recording['kind']) => recordings.filter((one) => one.kind === kind);
  const audio = of('audio');
  const video = of('video').flatMap((one) => videoNode(one, around));
  return {
    ...(audio.length > 0 && {
      audio: audio.map((one): AudioObject => ({ '@type': 'AudioObject', ...common(one, around) })),
    }),
    ...(video.length > 0 && { video }),
  };
}

/** A film with its picture; without one, search engines take none. */
function videoNode(video: Recording, around: Around): VideoObject[] {
  const { poster, size } = video;
  const thumbnail = poster?.url ?? around.picture;
  if (!thumbnail) return [];
  return [
    {
      '@type': 'VideoObject',
      ...common(video, around),
      thumbnailUrl: absolute(around.host, thumbnail),
      ...(size && { width: `${size.width} px`, height: `${size.height} px` }),
    },
  ];
}

function common(recording: Recording, { host, uploaded, language, description }: Around) {
  const { title, url, type, bytes, seconds, captions, credit } = recording;
  return {
    name: title,
    description,
    uploadDate: uploaded,
    inLanguage: language,
    contentUrl: absolute(host, url),
    encodingFormat: type,
    contentSize: `${bytes} B`,
    ...(seconds !== null && { duration: isoDuration(seconds) }),
    ...(credit && { creditText: credit }),
    ...(captions.length > 0 && {
      caption: captions.map(
        (one): MediaObject => ({
          '@type': 'MediaObject',
          contentUrl: absolute(host, one.url),
          encodingFormat: 'text/vtt',
          inLanguage: one.language,
        }),
      ),
    }),
  };
}
