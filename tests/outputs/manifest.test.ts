import { expect, it } from 'vitest';
import { manifestPage } from '../../src/newsroom/page-data/manifest.ts';
import { createResolver } from '../../src/newsroom/routes/routes.ts';
import { webManifest } from '../../src/outputs/manifest.ts';
import { contentOf } from '../newsroom/contents.ts';
import { newsroomOf } from '../newsroom/renderer.ts';

it('each edition is an application of its own, in its language and direction', () => {
  const { newsroom, renderer } = newsroomOf(contentOf([]));
  const route = createResolver(renderer.snapshot)('/ar/manifest.webmanifest');
  const manifest = JSON.parse(
    webManifest(manifestPage(newsroom, route), { light: '#ffffff', dark: '#000000' }),
  );
  expect(manifest).toMatchObject({
    name: 'الناسخ',
    lang: 'ar',
    dir: 'rtl',
    start_url: '/ar/',
    scope: '/ar/',
    theme_color: '#ffffff',
  });
  // What Chromium asks of an application that can be installed.
  const sizes = manifest.icons.map((icon: { sizes: string }) => icon.sizes);
  expect(sizes).toEqual(expect.arrayContaining(['192x192', '512x512']));
});
