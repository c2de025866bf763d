import type { Language } from '../../language/language.ts';
import { editionOf, type Publication } from '../../publication/publication.ts';
import type { AnnounceData, ChannelData } from '../../publication/schemas/announce.ts';
import type { Action } from './plan.ts';
import type { Outlet, Post } from './post.ts';
import { compose, templateOf, type Writing } from './text.ts';

/** What posts are written by. */
export interface Writer {
  publication: Pick<Publication, 'editions'>;
  languages: ReadonlyMap<string, Language>;
  settings: Pick<AnnounceData, 'texts'>;
}

/** The post of an action in a channel; `moment` as in `Post`. */
export function postOf(
  action: Action,
  data: Pick<ChannelData, 'texts'>,
  outlet: Outlet,
  writer: Writer,
  moment: number,
): Post {
  const { kind, key, edition: id, story } = action;
  const edition = editionOf(writer.publication, id);
  const language = writer.languages.get(id);
  if (!language) throw new RangeError(`no language of ${id}`);
  const writing: Writing = { direction: edition.direction, isolation: language.isolation };
  const event = kind === 'post' ? 'published' : kind === 'change' ? 'corrected' : 'withdrawn';
  const template = templateOf(data, writer.settings, id);
  const wanted = replyTemplate(event, template, outlet, language);
  const pieces = kind === 'remove' ? [] : compose(wanted, story, writing, outlet);
  return { key, event, edition: id, language: edition.language, moment, story, pieces };
}

/** A post that is changed is as it would be today; a reply, and a story that is gone, say in a word what happened. */
function replyTemplate(
  event: Post['event'],
  template: string,
  { isEditable }: Outlet,
  { t }: Language,
): string {
  if (event === 'withdrawn') return `{title}\n\n${t('storyWithdrawn')}`;
  if (event === 'corrected' && !isEditable) return `${t('correctionOf', { title: '{title}' })}\n\n{url}`;
  return template;
}
