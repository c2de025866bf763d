import type { Language } from '../../language/language.ts';
import type { Edition } from '../../publication/publication.ts';
import type { AnnounceData, ChannelData, Placeholder } from '../../publication/schemas/announce.ts';
import type { Outlet, Piece, PostedStory } from './post.ts';

/** What a post looks like where nobody says it otherwise. */
export const usualTemplate = '{title}\n\n{url}\n\n{hashtags}';

/** The template of an edition in a channel. */
export const templateOf = (
  data: Pick<ChannelData, 'texts'>,
  all: Pick<AnnounceData, 'texts'>,
  edition: string,
): string => data.texts[edition] ?? all.texts[edition] ?? usualTemplate;

/** An edition, as far as texts in it go. */
export interface Writing {
  direction: Edition['direction'];
  isolation: Language['isolation'];
}

/** The placeholders that a template shows. */
export const shownIn = (template: string): Placeholder[] =>
  [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as Placeholder);

/**
 * A post as a channel takes it: hashtags go first where it is too long, the last one before the others, then words of the
 * description, then words of the title.
 */
export function compose(
  template: string,
  story: PostedStory,
  writing: Writing,
  outlet: Pick<Outlet, 'limit' | 'lengthOf' | 'shownUrl'>,
): Piece[] {
  for (const shorter of shortened(story)) {
    const pieces = fill(template, shorter, writing, outlet);
    if (outlet.lengthOf(pieces) <= outlet.limit) return pieces;
  }
  return fill('{url}', story, writing, outlet);
}

/** The story, and what is left of it where there is less and less room. */
function* shortened(story: PostedStory): Generator<PostedStory> {
  for (let count = story.hashtags.length; count >= 0; count -= 1)
    yield { ...story, hashtags: story.hashtags.slice(0, count) };
  for (const description of cuts(story.description)) yield { ...story, hashtags: [], description };
  for (const title of cuts(story.title)) yield { ...story, hashtags: [], description: '', title };
}

/** A text without more and more of its last words; at last empty. */
function* cuts(text: string): Generator<string> {
  const words = text.split(' ');
  for (let count = words.length - 1; count > 0; count -= 1)
    yield `${words
      .slice(0, count)
      .join(' ')
      .replace(/[\p{P}\s]+$/u, '')}…`;
  yield '';
}

function fill(
  template: string,
  story: PostedStory,
  writing: Writing,
  outlet: Pick<Outlet, 'shownUrl'>,
): Piece[] {
  const shownUrl = outlet.shownUrl?.(story.url) ?? story.url;
  const lines = template.split('\n').map((line) => fillLine(line, story, writing, shownUrl));
  const isEmpty = (line: readonly Piece[] | undefined) => line === undefined || line.length === 0;
  const kept = lines.filter((line, index) => !isEmpty(line) || !isEmpty(lines[index - 1]));
  while (kept.length > 0 && isEmpty(kept.at(-1))) kept.pop();
  return kept.flatMap((line, index) => (index > 0 ? [{ text: '\n' }, ...line] : line));
}

/**
 * One line, which is a paragraph to those who show it: its direction is guessed there by its first strong letter. Addresses and
 * hashtags stay whole, since marks inside them would end them.
 */
function fillLine(line: string, story: PostedStory, writing: Writing, shownUrl: string): Piece[] {
  const pieces = line.split(/(\{url\}|\{hashtags\})/).flatMap((part): Piece[] => {
    if (part === '{url}') return [{ text: shownUrl, url: story.url }];
    if (part === '{hashtags}')
      return story.hashtags.flatMap((tag, index) => [
        ...(index > 0 ? [{ text: ' ' }] : []),
        { text: `#${tag}`, tag },
      ]);
    const text = part.replace(/\{(title|description|section)\}/g, (_, name: 'title') => story[name]);
    return text === '' ? [] : [{ text: writing.isolation.plain(text) }];
  });
  const text = pieces.map((one) => one.text).join('');
  if (text.trim() === '') return [];
  const isAddress = pieces.length === 1 && pieces[0]?.url !== undefined;
  return isAddress || isGuessed(text, writing.direction)
    ? pieces
    : [{ text: mark[writing.direction] }, ...pieces];
}

/** U+200E LEFT-TO-RIGHT MARK and U+200F RIGHT-TO-LEFT MARK: https://www.unicode.org/reports/tr9/#Implicit_Directional_Marks */
const mark = { ltr: '\u200E', rtl: '\u200F' } as const;
const rightToLeft =
  /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}|\u200F/u;

/** Whether the direction of a line is that which is guessed by its first strong letter, isolates left out. */
function isGuessed(line: string, direction: Edition['direction']): boolean {
  const outside = line.replace(/[\u2066-\u2068][^\u2066-\u2069]*\u2069/gu, '');
  const [first] = outside.match(/[\p{L}\u200E\u200F]/u) ?? [];
  if (first === undefined) return direction === 'ltr';
  return (rightToLeft.test(first) ? 'rtl' : 'ltr') === direction;
}
