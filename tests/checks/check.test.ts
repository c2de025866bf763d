import { describe, expect, it } from 'vitest';
import { namesOfCards, titlesOfCards } from '../../src/checks/card-characters.ts';
import { runChecks } from '../../src/checks/check.ts';
import { corrections } from '../../src/checks/corrections.ts';
import { leadImages } from '../../src/checks/lead-images.ts';
import { recordings } from '../../src/checks/recordings.ts';
import { slugs } from '../../src/checks/slugs.ts';
import { storyFolders } from '../../src/checks/story-folders.ts';
import { terms } from '../../src/checks/terms.ts';
import { futureTimes, times } from '../../src/checks/times.ts';
import { flawedMedia } from '../../src/newsroom/snapshot/media.ts';
import type { Publication } from '../../src/publication/publication.ts';
import type { Article } from '../../src/story/article.ts';
import { articleOf, contentOf, day, imageOf, start } from '../newsroom/contents.ts';
import { publication } from '../publication/bilingual.ts';
import { found } from './found.ts';

const en = 'content/stories/rivers/en.md';
const ar = 'content/stories/rivers/ar.md';
const rivers = articleOf('rivers', 'en', { topics: ['water'] });
const translated = { original: 'en' };

describe('terms', () => {
  it('are silent about what the publication knows', () => {
    expect(found(terms, contentOf([rivers]))).toEqual([]);
  });

  it('report what it does not know, where it is named', () => {
    const article = articleOf('rivers', 'en', {
      section: 'wrld',
      topics: ['water', 'fire'],
      authors: ['desk', 'nobody'],
      translators: ['noone'],
    });
    expect(found(terms, contentOf([article]))).toEqual([
      `unknown-section ${en} section`,
      `unknown-topic ${en} topics.1`,
      `unknown-person ${en} authors.1`,
      `unknown-person ${en} translators.0`,
    ]);
    expect(terms(contentOf([article]))[0]?.params).toEqual({ id: 'wrld', nearest: 'world' });
  });

  it('report what a translation inherits once, at the original', () => {
    const wrong = { section: 'wrld', topics: ['fire'] };
    const content = contentOf([
      articleOf('rivers', 'en', wrong),
      articleOf('rivers', 'ar', { ...translated, ...wrong, topics: ['fire', 'ash'] }),
    ]);
    expect(found(terms, content)).toEqual([
      `unknown-section ${en} section`,
      `unknown-topic ${en} topics.0`,
      `unknown-topic ${ar} topics.1`,
    ]);
  });

  it('do not take a topic for a section', () => {
    expect(
      found(terms, contentOf([articleOf('rivers', 'en', { section: 'water', topics: ['world'] })])),
    ).toEqual([`unknown-section ${en} section`, `unknown-topic ${en} topics.0`]);
  });
});

describe('times', () => {
  it('are silent where a story is updated after it was published, or in the same moment', () => {
    expect(found(times, contentOf([articleOf('rivers', 'en', { updated: start })]))).toEqual([]);
    expect(found(times, contentOf([articleOf('rivers', 'en', { updated: start + day })]))).toEqual([]);
  });

  it('report an update before publication, once for the story', () => {
    const early = { updated: start - 1 };
    const content = contentOf([
      articleOf('rivers', 'en', early),
      articleOf('rivers', 'ar', { ...translated, ...early }),
    ]);
    expect(found(times, content)).toEqual([`updated-before-published ${en} updated`]);
  });

  it('report a translation that was updated before it was published', () => {
    const content = contentOf([rivers, articleOf('rivers', 'ar', { ...translated, updated: start - 1 })]);
    expect(found(times, content)).toEqual([`updated-before-published ${ar} updated`]);
  });
});

describe('times that have yet to come', () => {
  const now = start + day;
  const future = (articles: Article[]) => found((content) => futureTimes(content, now), contentOf(articles));

  it('are silent about what has happened, and about what readers can’t see yet', () => {
    const correction = (at: number) => [{ at, text: 'A name.' }];
    expect(future([articleOf('rivers', 'en', { updated: now, corrections: correction(now) })])).toEqual([]);
    const later = { updated: now + 1, corrections: correction(now + 1) };
    expect(future([articleOf('rivers', 'en', { ...later, published: now + 1 })])).toEqual([]);
    expect(future([articleOf('rivers', 'en', { ...later, status: 'draft' })])).toEqual([]);
  });

  it('report updates once for the story, and each correction', () => {
    const corrections = [start, now + 1].map((at) => ({ at, text: 'A name.' }));
    const updated = now + 1;
    expect(
      future([
        articleOf('rivers', 'en', { updated, corrections }),
        articleOf('rivers', 'ar', { ...translated, updated, corrections }),
      ]),
    ).toEqual([
      `time-in-future ${en} updated`,
      `time-in-future ${en} corrections.1.at`,
      `time-in-future ${ar} corrections.1.at`,
    ]);
  });
});

describe('corrections', () => {
  const at = start + day;
  const corrected = articleOf('rivers', 'en', { corrections: [{ at, text: 'It was two.' }] });
  const other = (change: Partial<Article>) =>
    found(corrections, contentOf([corrected, articleOf('rivers', 'ar', { ...translated, ...change })]));

  it('are to be answered in the other editions', () => {
    expect(other({})).toEqual([`correction-unanswered ${ar} corrections`]);
    expect(other({ status: 'draft' })).toEqual([]);
    expect(other({ published: at + 1 })).toEqual([]);
  });

  it('are answered by one of the same time, or declined', () => {
    expect(other({ corrections: [{ at, text: 'كانا اثنين.' }] })).toEqual([]);
    expect(other({ correctionsDeclined: [at] })).toEqual([]);
  });

  it('keep the site from being built where the publication says so', () => {
    const severity = (correctionsCross?: Publication['correctionsCross']) =>
      corrections(
        contentOf([corrected, articleOf('rivers', 'ar', translated)], {
          publication: { ...publication, correctionsCross },
        }),
      ).map((one) => one.severity);
    expect([severity(), severity('notice'), severity('error')]).toEqual([
      ['warning'],
      ['warning'],
      ['error'],
    ]);
  });

  it('may concern some editions alone', () => {
    const own = { ...corrected, corrections: [{ at, text: 'A misprint.', editions: [] }] };
    expect(found(corrections, contentOf([own, articleOf('rivers', 'ar', translated)]))).toEqual([]);
  });
});

describe('slugs', () => {
  const pair = (original: string, translation: string) =>
    contentOf([
      articleOf('rivers', 'ar', { slug: original }),
      articleOf('rivers', 'en', { slug: translation, original: 'ar' }),
    ]);

  it('are silent where readers can read the address', () => {
    expect(found(slugs, pair('الأنهار-2026', 'rivers-rise'))).toEqual([]);
    expect(found(slugs, pair('rivers', 'rivers'))).toEqual([]);
    expect(found(slugs, contentOf([articleOf('rivers', 'ar', { slug: 'الأنهار' })]))).toEqual([]);
    const toArabic = [rivers, articleOf('rivers', 'ar', translated)];
    expect(found(slugs, contentOf(toArabic))).toEqual([]);
  });

  it('report one that a translation has from its original, in another script', () => {
    expect(found(slugs, pair('الأنهار-2026', 'الأنهار-2026'))).toEqual([`slug-script ${en} slug`]);
  });
});

describe('folders of stories', () => {
  const inFolder = (folder: string, change: Partial<Article> = {}) => {
    const { body, ...rest } = articleOf('rivers', 'en', change);
    return contentOf([{ ...rest, body: { ...body, file: `content/stories/${folder}rivers/en.md` } }]);
  };
  const endOfMonth = Date.parse('2026-10-31T22:30:00Z');

  it('are silent about the month of publication, in the zone of the publication, and about no month', () => {
    expect(found(storyFolders, inFolder('2026/11/', { published: endOfMonth }))).toEqual([]);
    expect(found(storyFolders, inFolder(''))).toEqual([]);
    expect(found(storyFolders, inFolder('2026/11/', { status: 'draft' }))).toEqual([]);
    expect(found(storyFolders, inFolder('2026/11/', { original: 'ar' }))).toEqual([]);
  });

  it('report another month', () => {
    expect(found(storyFolders, inFolder('2026/10/', { published: endOfMonth }))).toEqual([
      'story-folder content/stories/2026/10/rivers/en.md published',
    ]);
  });
});

describe('lead images', () => {
  const image = { src: 'hero.png', alt: 'A river', caption: null, credit: null, wordsOf: null };
  const pictured = articleOf('rivers', 'en', { image });

  it('are silent about an image beside the text', () => {
    expect(found(leadImages, contentOf([rivers]))).toEqual([]);
    expect(found(leadImages, contentOf([pictured], { images: [imageOf('stories/rivers')] }))).toEqual([]);
  });

  it('report an image that is not there, or beside another story', () => {
    const images = [imageOf('stories/other'), imageOf('pages/rivers'), imageOf('stories/rivers', 'hreo.png')];
    const content = contentOf([pictured], { images });
    expect(found(leadImages, content)).toEqual([`image-missing ${en} image.src`]);
    expect(leadImages(content)[0]?.params).toEqual({ src: 'hero.png', nearest: 'hreo.png' });
  });

  it('report what a translation inherits once, at the original', () => {
    const content = contentOf([pictured, articleOf('rivers', 'ar', { ...translated, image })]);
    expect(found(leadImages, content)).toEqual([`image-missing ${en} image.src`]);
  });
});

describe('recordings of front matter', () => {
  const heard = (src: string, edition = 'en') => articleOf('rivers', edition, { audio: { src } });
  const read = (name: string) => ({
    ...flawedMedia(name, 'unopened'),
    owner: 'stories/rivers',
    name,
    file: '',
    digest: '',
  });

  it('are beside the text, of all editions or of one', () => {
    const content = contentOf([heard('a.mp3')], { media: [read('a.mp3')] });
    expect(found(recordings, content)).toEqual([]);
    expect(found(recordings, contentOf([heard('a.mp3', 'ar')], { media: [read('a.ar.mp3')] }))).toEqual([]);
  });

  it('that are not there, or that no browser plays, are told', () => {
    const content = contentOf([heard('b.mp3')], { media: [read('B.mp3')] });
    expect(found(recordings, content)).toEqual([`media-missing ${en} audio.src`]);
    expect(recordings(content)[0]?.params).toEqual({ src: 'b.mp3', nearest: 'B.mp3' });
    for (const src of ['voice.amr', 'film.mp4', 'report.pdf'])
      expect(found(recordings, contentOf([heard(src)]))).toEqual([`media-kind ${en} audio.src`]);
  });
});

describe('social cards', () => {
  const publication = { ...contentOf([]).publication, socialCards: true };
  const han = articleOf('rivers', 'en', { title: '漢 and 字' });

  it('can’t show a title with characters that no face has, nor a name', () => {
    const section = { id: 'world', names: { en: 'World', ar: 'العالم தமி' } };
    const terms = { ...publication.terms, section: [section] };
    const content = contentOf([rivers, han], { publication: { ...publication, terms } });
    expect(found(titlesOfCards, content)).toEqual([`card-characters ${en} title`]);
    expect(titlesOfCards(content)[0]?.params).toEqual({ characters: ['漢', '字'] });
    expect(found(namesOfCards, content)).toEqual(['card-characters content/sections.yaml world.ar']);
  });

  it('are looked at only where there are any', () => {
    const content = contentOf([han], { publication: { ...publication, socialCards: false } });
    expect(found(titlesOfCards, content)).toEqual([]);
  });
});

it('all checks run, and every finding is reported', () => {
  const content = contentOf([
    articleOf('rivers', 'en', {
      section: 'wrld',
      updated: start - 1,
      image: { src: 'hero.png', alt: 'A river', caption: null, credit: null, wordsOf: null },
    }),
    articleOf('floods', 'en', { slug: 'rivers' }),
  ]);
  expect(runChecks(content).map(({ rule }) => rule)).toEqual([
    'unknown-section',
    'updated-before-published',
    'image-missing',
    'duplicate-url',
  ]);
});
