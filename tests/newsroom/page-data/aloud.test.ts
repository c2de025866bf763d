import { expect, it } from 'vitest';
import { articlePage } from '../../../src/newsroom/page-data/article.ts';
import { createResolver } from '../../../src/newsroom/routes/routes.ts';
import { publication } from '../../publication/bilingual.ts';
import { articleOf, contentOf } from '../contents.ts';
import { newsroomOf } from '../renderer.ts';

it('devices may read articles aloud unless the publication says otherwise', () => {
  const isOffered = (deviceVoice?: boolean) => {
    const content = contentOf([articleOf('rivers', 'en')], { publication: { ...publication, deviceVoice } });
    const { newsroom, renderer } = newsroomOf(content);
    return articlePage(newsroom, createResolver(renderer.snapshot)('/en/2025/12/rivers/')).aloud;
  };
  expect([isOffered(), isOffered(true), isOffered(false)]).toEqual([true, true, false]);
});
