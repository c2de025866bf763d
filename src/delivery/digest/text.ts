import type { Digest } from './html.ts';

/** A digest as plain text, for clients and people that read no HTML. */
export function digestText({ edition, language, title, date, sections, home, unsubscribe }: Digest): string {
  const { t, isolation } = language;
  const { plain } = isolation;
  const stories = sections.flatMap(({ name, stories: all }) => [
    `— ${plain(name)} —`,
    ...all.map((one) => [plain(one.title), plain(one.description), one.url].join('\n')),
  ]);
  const links = [
    `${t('allStories')}:\n${home}`,
    ...(unsubscribe === null ? [] : [`${t('unsubscribe')}:\n${unsubscribe}`]),
  ];
  const head = [plain(edition.name), plain(title), plain(date)].join('\n');
  return `${[head, ...stories, ...links].join('\n\n')}\n`;
}
