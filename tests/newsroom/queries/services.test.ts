import { expect, test } from 'vitest';
import { asker } from '../../../src/newsroom/queries.ts';
import { createSnapshot } from '../../../src/newsroom/snapshot/snapshot.ts';
import { publication } from '../../publication/bilingual.ts';
import { contentOf } from '../contents.ts';

const servicesAt = (origin: string, action: string, script: string) => {
  const newsletter = { action, email: 'email', fields: { list: 'daily-{edition}' }, about: {}, confirm: {} };
  const settings = { ...publication, origin, newsletter, analytics: { script, data: {} } };
  return asker(createSnapshot(contentOf([], { publication: settings }), 0))('services', 'ar');
};

test('paths on this site are below where it stands', () => {
  const { newsletter, analytics } = servicesAt('https://org.example/news', '/subscribe?a=b', '/count.js');
  expect(newsletter?.action).toBe('/news/subscribe?a=b');
  expect(newsletter?.fields).toEqual([{ name: 'list', value: 'daily-ar' }]);
  expect(analytics?.script).toBe('/news/count.js');
});

test('what is elsewhere, or on a site at the root, stays as it is written', () => {
  const there = ['https://letters.example/subscribe', 'https://stats.example/a.js'] as const;
  const { newsletter, analytics } = servicesAt('https://org.example/news', ...there);
  expect([newsletter?.action, analytics?.script]).toEqual(there);
  const here = servicesAt('https://news.example', '/subscribe', '/count.js');
  expect([here.newsletter?.action, here.analytics?.script]).toEqual(['/subscribe', '/count.js']);
});
