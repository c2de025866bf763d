import type { Text } from '../../protocol.ts';
import type { ItemSession } from '../model/item-session.ts';
import { type Desk, tell } from '../shared/desk.ts';
import { wallTime, writtenTime } from '../shared/zone.ts';

/** Tells when readers get what was published, and where: who builds the site is nothing that the desk knows. */
export function tellPublished(desk: Desk, item: ItemSession, editions: readonly string[]): void {
  const { t, formats, now } = desk;
  const texts = item.item.value.texts.filter(({ edition }) => editions.includes(edition));
  const times = texts.map((one) => timeOf(one, desk.session.timeZone));
  const first = Math.min(...times);
  const words = first > now() ? t('publishedLater', { time: formats.dateTime(first) }) : t('publishedNow');
  const links = texts.flatMap(({ address, language }) => (address ? [{ href: address, language }] : []));
  tell(words, links);
}

/** When a text says that it is published, in milliseconds since 1970-01-01 UTC; 0 if it says nothing. */
function timeOf({ fields }: Text, timeZone: string): number {
  const field = fields.find(({ path }) => path[0] === 'published');
  const wall = wallTime(String(field?.value ?? field?.inherited ?? ''), timeZone);
  return wall === '' ? 0 : Date.parse(writtenTime(wall, timeZone));
}
