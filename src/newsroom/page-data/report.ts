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
    return `${target}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
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
