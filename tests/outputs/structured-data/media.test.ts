import { expect, test } from 'vitest';
import type { Recording } from '../../../src/newsroom/recordings.ts';
import { recordingNodes } from '../../../src/outputs/structured-data/media.ts';

const film: Recording = {
  title: 'A film',
  url: '/media/stories/a/film.0a1b2c3d4e.mp4',
  kind: 'video',
  type: 'video/mp4',
  bytes: 4_321_000,
  seconds: 95,
  size: { width: 1080, height: 1920 },
  poster: { url: '/media/stories/a/still.jpg', width: 1080, height: 1920 },
  captions: [],
};
const around = {
  host: 'https://news.example',
  uploaded: '2026-01-01T00:00:00Z',
  language: 'en',
  description: 'A story',
  picture: undefined,
};

test('search engines are told of a film that has a picture, its own or that of the article', () => {
  const [own] = recordingNodes([film], around).video ?? [];
  expect(own).toMatchObject({
    thumbnailUrl: 'https://news.example/media/stories/a/still.jpg',
    contentSize: '4321000 B',
    duration: 'PT1M35S',
  });
  const bare = { ...film, poster: null };
  const [lead] = recordingNodes([bare], { ...around, picture: '/media/stories/a/hero.png' }).video ?? [];
  expect(lead).toMatchObject({ thumbnailUrl: 'https://news.example/media/stories/a/hero.png' });
  expect(recordingNodes([bare], around)).toEqual({});
});
