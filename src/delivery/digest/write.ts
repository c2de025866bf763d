import { readDictionaries } from '../../disk/content/languages/dictionaries.ts';
import type { Roots } from '../../disk/roots.ts';
import { createLanguages } from '../../language/language.ts';
import type { Content } from '../../newsroom/snapshot/snapshot.ts';
import { editionOf } from '../../publication/publication.ts';
import type { DigestData } from '../../publication/schemas/digest.ts';
import { absolute, urlsOf } from '../../publication/urls.ts';
import { liveStories } from '../announcing/stories.ts';
import { unsubscribeMark } from './listmonk.ts';
import { mailOf } from './mail.ts';
import { type Span, storiesOf } from './stories.ts';

/**
 * Writes a digest of what became public in a time.
 *
 * @param key tells it from all others
 * @param options `now`: in milliseconds since 1970-01-01 UTC
 */
export function writeDigest(
  key: string,
  data: DigestData,
  content: Content,
  span: Span,
  { roots, now }: { roots: Roots; now: number },
) {
  const { publication } = content;
  const { dictionaries, problems } = readDictionaries(roots, publication);
  const edition = editionOf(publication, data.edition);
  const language = createLanguages(publication, dictionaries).get(edition.id);
  if (!language) throw new RangeError(`no language of ${edition.id}`);
  const sections = storiesOf(data, liveStories(content, now).values(), publication, span);
  const unsubscribe = data.by === 'listmonk' ? unsubscribeMark : (data.unsubscribe ?? null);
  const mail = mailOf(key, {
    edition,
    language,
    title: language.t(data.every === 'day' ? 'digestDay' : 'digestWeek'),
    date: language.date(now),
    home: absolute(publication.origin, urlsOf(publication).front(edition.id)),
    sections,
    unsubscribe,
  });
  return { mail, problems, stories: sections.reduce((sum, { stories }) => sum + stories.length, 0) };
}
