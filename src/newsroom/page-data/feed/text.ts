import type { Element } from 'hast';
import { feedParts } from '../../../markdown/feed-parts.ts';
import { element } from '../../../markdown/news/element.ts';
import { editionOf } from '../../../publication/publication.ts';
import { absolute, urlsOf } from '../../../publication/urls.ts';
import type { Newsroom } from '../../newsroom.ts';
import type { Answer } from '../../queries.ts';
import { momentOf } from '../moment.ts';

type ArticleAnswer = NonNullable<Answer<'article'>>;

/** All that an article's page says, as HTML that needs no style sheet: corrections, picture, text, source. */
export function articleHtml(newsroom: Newsroom, edition: string, article: ArticleAnswer): string {
  const { image, audio, source, story, url, dateline } = article;
  const before = [
    correctionsOf(newsroom, edition, article),
    audio ? listenOf(newsroom, edition, article, audio) : null,
    image && figureOf(newsroom, edition, image),
    dateline ? element('p', {}, [dateline]) : null,
  ];
  const after = [source && sourceOf(newsroom, edition, source)];
  return [
    partsOf(newsroom, edition, before),
    newsroom.text(`stories/${story}`, edition, url).feed(),
    partsOf(newsroom, edition, after),
  ]
    .filter((html) => html !== '')
    .join('\n');
}

/** What was corrected, and the article that it was wrong in. */
export function correctionHtml(
  newsroom: Newsroom,
  edition: string,
  { texts, title, url }: { texts: readonly string[]; title: string; url: string },
): string {
  const link = element('p', {}, [element('a', { href: url }, [title])]);
  return partsOf(newsroom, edition, [...texts.map((text) => element('p', {}, [text])), link]);
}

function partsOf(newsroom: Newsroom, edition: string, parts: readonly (Element | null)[]): string {
  const blocks = parts.filter((one) => one !== null);
  if (blocks.length === 0) return '';
  const { isolation } = newsroom.language(edition);
  return feedParts(blocks, editionOf(newsroom.ask('publication'), edition), isolation);
}

function correctionsOf(newsroom: Newsroom, edition: string, { corrections }: ArticleAnswer): Element | null {
  if (corrections.length === 0) return null;
  const heading = newsroom.language(edition).t('correctionCount', { count: corrections.length });
  const lines = corrections.map(({ at, text }) => {
    const moment = momentOf(newsroom, edition, at, 'dateTime');
    return element('p', {}, [element('time', { dateTime: moment.iso }, [moment.text]), `: ${text}`]);
  });
  return element('aside', { role: 'note' }, [element('p', {}, [element('strong', {}, [heading])]), ...lines]);
}

/** The recording of the text, for programs that have no player: what it is, and where. */
function listenOf(
  newsroom: Newsroom,
  edition: string,
  { show }: ArticleAnswer,
  audio: NonNullable<ArticleAnswer['audio']>,
): Element {
  const { t, duration } = newsroom.language(edition);
  const href = absolute(urlsOf(newsroom.ask('publication')).siteOf(edition).host, audio.url);
  const length = audio.seconds === null ? '' : ` · ${duration(audio.seconds)}`;
  return element('p', {}, [
    element('a', { href, type: audio.type }, [t(show ? 'listenEpisode' : 'listen')]),
    length,
  ]);
}

function figureOf(newsroom: Newsroom, edition: string, image: NonNullable<ArticleAnswer['image']>): Element {
  const { url, width, height, alt, caption, credit, wordsIn } = image;
  const src = absolute(urlsOf(newsroom.ask('publication')).siteOf(edition).host, url);
  const words = wordsIn && { lang: wordsIn.language, dir: wordsIn.direction };
  const lines = [caption, credit].filter((line) => line !== null);
  return element('figure', {}, [
    element('img', { src, width, height, alt, ...words }, []),
    ...(lines.length > 0 ? [element('figcaption', { ...words }, [lines.join(' · ')])] : []),
  ]);
}

function sourceOf(
  newsroom: Newsroom,
  edition: string,
  { name, url }: NonNullable<ArticleAnswer['source']>,
): Element {
  const { t, labelled } = newsroom.language(edition);
  return element('p', {}, [labelled(t('source')), url ? element('a', { href: url }, [name]) : name]);
}
