import { countForms } from '../../language/count-forms.ts';
import type { LivePost } from '../../markdown/news/live-posts.ts';
import type { OutlineEntry } from '../../markdown/outline.ts';
import type { Edition } from '../../publication/publication.ts';
import { textPage } from '../../publication/urls.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Answer } from '../queries.ts';
import { type Recording, recordingsOf } from '../recordings.ts';
import type { Route } from '../routes/routes.ts';
import { type Card, cardsOf } from './cards.ts';
import { type Frame, frameOf } from './frame.ts';
import { type Moment, momentOf } from './moment.ts';
import { correctedElsewhere, type OutdatedNotice, outdatedBy } from './outdated.ts';
import { minutesFor, outlineOfLong } from './reading-time.ts';
import { commentsOf, reportOf } from './report-mistakes.ts';
import { shareOf } from './share.ts';
import { type Version, versionsOf } from './translations.ts';

/** The page of one article. */
export interface ArticlePage {
  frame: Frame;
  article: NonNullable<Answer<'article'>>;
  html: string;
  /** The headings of a long text; none of a short one. */
  outline: readonly OutlineEntry[];
  /** Whether it has no recording, and the device may read it aloud. */
  aloud: boolean;
  /** What can be heard and seen. */
  recordings: readonly Recording[];
  /** Origins of the frames that readers can have shown. */
  frames: readonly string[];
  /** The posts of live coverage, in the order of the text. */
  posts: readonly (Omit<LivePost, 'at'> & { at: Moment })[];
  published: Moment;
  /** When it changed last; see `lastChange`. */
  updated: Moment | null;
  /** When live coverage ends, or ended if the story says. */
  coverageEnds: Moment | null;
  /** What a page of coverage that goes on tells of posts that have come: plural form → words, `{n}` for the number. */
  live: { newPosts: Readonly<Record<string, string>> } | null;
  /** Whether that change was a correction, which is not called an update. */
  corrected: boolean;
  corrections: readonly { at: Moment; text: string }[];
  minutes: number;
  /** The story before it in its section; `null` if it is the first. */
  next: Card | null;
  /** Older stories on the same topics. */
  related: readonly Card[];
  /** Where the original says something else than what was translated. */
  outdated: OutdatedNotice | null;
  /** Where other editions were corrected, and when, of which this one says nothing. */
  correctedElsewhere: readonly {
    url: string;
    at: Moment;
    edition: Pick<Edition, 'language' | 'direction' | 'label'>;
  }[];
  /** Whether the story can be read in this edition only, though there are others. */
  onlyHere: boolean;
  /** The story in the other editions that have it. */
  versions: readonly Version[];
  /** Where readers tell of a mistake in it, if the publication has such a place. */
  report: string | null;
  /** Where readers comment, in a frame, if the publication has comments. */
  comments: { name: string; frame: string } | null;
  /** The page of its words alone, if the publication has such pages. */
  textOnly: string | null;
  /** The version that this one was translated from, where readers can see it. */
  original: Version | null;
}

const relatedCount = 4;

export function articlePage(newsroom: Newsroom, route: Route): ArticlePage {
  const { edition, id } = route;
  const article = newsroom.ask('article', edition, id);
  if (!article) throw new RangeError(`no story ${id} in ${edition}`);
  const times = timesOf(newsroom, edition, article);
  const { title, description } = article;
  const share = shareOf(article, times);
  const frame = frameOf(newsroom, route, { title, description, translations: ['story', id], share });
  const versions = versionsOf(newsroom, edition, id);
  const minutes = minutesFor(article.words, frame.edition);
  return {
    frame,
    article,
    ...textOf(newsroom, route, article, minutes),
    ...times,
    aloud: !article.audio && newsroom.ask('publication').deviceVoice !== false,
    live: liveOf(article, frame),
    minutes: Math.max(1, Math.round(minutes)),
    outdated: outdatedBy(newsroom, edition, id),
    correctedElsewhere: correctedElsewhere(newsroom, edition, id),
    ...onwards(newsroom, edition, id),
    // Of a draft nobody can tell yet.
    onlyHere: article.preview === undefined && frame.counterparts.length > 0 && versions.length === 0,
    versions,
    report: reportOf(newsroom, frame),
    comments: commentsOf(frame, id),
    textOnly: newsroom.ask('publication').textPages ? textPage(article.url) : null,
    original: versions.find((one) => one.edition === article.original) ?? null,
  };
}

function liveOf({ kind, ended }: ArticlePage['article'], { language, edition }: Frame): ArticlePage['live'] {
  if (kind !== 'live' || ended) return null;
  return { newPosts: countForms(language, edition.locale, (count) => language.t('newPosts', { count })) };
}

/** What to read after it: never anything newer, so that a new story changes no page of the archive. */
function onwards(newsroom: Newsroom, edition: string, story: string): Pick<ArticlePage, 'related' | 'next'> {
  const earlier = newsroom.ask('earlierIn', edition, story, 1);
  const related = newsroom.ask('related', edition, story, relatedCount + 1);
  const others = related.filter((one) => !earlier.includes(one)).slice(0, relatedCount);
  const [next = null] = cardsOf(newsroom, edition, earlier);
  return { next, related: cardsOf(newsroom, edition, others) };
}

type Times = Pick<ArticlePage, 'published' | 'updated' | 'coverageEnds' | 'corrected' | 'corrections'>;

function timesOf(newsroom: Newsroom, edition: string, article: ArticlePage['article']): Times {
  const { published, updated, coverageEnds, corrections } = article;
  const moment = (instant: number) => momentOf(newsroom, edition, instant, 'dateTime');
  return {
    published: moment(published),
    updated: updated === null ? null : moment(updated),
    coverageEnds: coverageEnds === null ? null : moment(coverageEnds),
    corrected: corrections.some(({ at }) => at === updated),
    corrections: corrections.map(({ at, text }) => ({ at: moment(at), text })),
  };
}

function textOf(
  newsroom: Newsroom,
  { edition, id, url }: Route,
  article: ArticlePage['article'],
  minutes: number,
): Pick<ArticlePage, 'html' | 'outline' | 'frames' | 'posts' | 'recordings'> {
  const { html, outline, frames, posts, media } = newsroom.text(`stories/${id}`, edition, url);
  return {
    html,
    recordings: recordingsOf(article, media),
    frames,
    outline: outlineOfLong(outline, minutes),
    posts: posts.map((post) => ({ ...post, at: momentOf(newsroom, edition, post.at, 'dateTime') })),
  };
}
