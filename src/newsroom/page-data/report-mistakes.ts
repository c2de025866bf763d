import { nameOf } from '../../publication/names.ts';
import { absolute } from '../../publication/urls.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Frame } from './frame.ts';

/** What a report of a mistake is about. */
export interface Reported {
  /** The whole address of the article. */
  url: string;
  edition: string;
  /** The subject of a mail. */
  subject: string;
}

/**
 * Where readers tell of a mistake: a mail that is begun for them (RFC 6068), or an address of the newsroom's that is told
 * where it is. Words that readers select are added behind it.
 *
 * @param target `mailto:…` or `https://…`
 */
export function reportLink(target: string, { url, edition, subject }: Reported): string {
  if (target.startsWith('mailto:')) {
    const body = `${url}\n${edition}`;
    // What the address says itself, such as a `cc`, stays: RFC 6068, 2.
    return `${target}${target.includes('?') ? '&' : '?'}subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  }
  const address = new URL(target);
  address.searchParams.set('url', url);
  address.searchParams.set('edition', edition);
  return address.href;
}

/** Where readers of a page tell of a mistake in it; `null` where the publication has no place for that. */
export function reportOf(
  newsroom: Newsroom,
  { edition, language, origin, url, title }: Frame,
): string | null {
  const { reportMistakes } = newsroom.ask('publication');
  if (!reportMistakes) return null;
  const subject = language.t('reportSubject', { title });
  return reportLink(reportMistakes, { url: absolute(origin, url), edition: edition.id, subject });
}

/** Where readers comment on an article, if the publication has comments. */
export function commentsOf({ services, edition, origin, url }: Frame, story: string) {
  const { comments } = services;
  if (!comments) return null;
  const values: Readonly<Record<string, string>> = {
    url: absolute(origin, url),
    id: nameOf(origin, story, edition.id),
    language: edition.language,
  };
  const frame = comments.frame.replace(/\{(\w+)\}/g, (written, name: string) =>
    encodeURIComponent(values[name] ?? written),
  );
  return { name: comments.name, frame };
}
