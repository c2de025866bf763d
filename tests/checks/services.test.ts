import { describe, expect, test } from 'vitest';
import { servicePolicy } from '../../src/checks/services.ts';
import { pagePolicy, sitePolicy } from '../../src/components/policy.ts';
import { type PublicationData, publicationSchema } from '../../src/publication/schema.ts';
import { serviceOrigins } from '../../src/publication/schemas/service-origins.ts';
import { publication } from '../publication/bilingual.ts';

const settings = (more: object) =>
  publicationSchema.safeParse({
    origin: 'https://news.example',
    timeZone: 'Asia/Amman',
    editions: { en: { language: 'en', name: 'News', description: 'News.' } },
    ...more,
  });
const right = (more: object): PublicationData => {
  const { data, error } = settings(more);
  if (!data) throw error;
  return data;
};

const all = {
  newsletter: { action: 'https://letters.example/subscribe?list=a', fields: { list: '{edition}' } },
  analytics: { script: 'https://stats.example/js/script.js', data: { domain: 'news.example' } },
  comments: { name: 'Talk', frame: 'https://talk.example/thread?url={url}&hl={language}' },
};
const none = { scripts: [], connections: [], forms: [], frames: [] };

describe('services of others', () => {
  test('are none by default, and nothing is allowed for them', () => {
    expect(serviceOrigins(right({}))).toEqual(none);
    expect(servicePolicy(publication)).toEqual([]);
    expect(pagePolicy(none)).not.toContain('https:');
  });

  test('are allowed what they need, and no more', () => {
    const origins = serviceOrigins(right(all));
    expect(origins).toEqual({
      scripts: ['https://stats.example'],
      connections: ['https://stats.example'],
      forms: ['https://letters.example'],
      frames: ['https://talk.example'],
    });
    const policy = pagePolicy(origins);
    expect(policy.match(/https:[^ ;]+/g)).toEqual([
      'https://stats.example',
      'https://stats.example',
      'https://talk.example',
      'https://letters.example',
    ]);
    expect(policy).toMatch(/form-action 'self' https:\/\/letters\.example$/);
    for (const one of policy.split('; '))
      for (const source of one.split(' ')) expect(sitePolicy(origins)).toContain(source);
  });

  test('of the site’s own need nothing', () => {
    const data = right({ newsletter: { action: '/subscribe' }, analytics: { script: '/count.js' } });
    expect(serviceOrigins(data)).toEqual(none);
  });

  test('are told by check, each where it is set', () => {
    const told = servicePolicy({ ...publication, ...right(all), editions: publication.editions });
    expect(told.map(({ rule, at, params }) => [rule, ...at, Object.values(params as object)[0]])).toEqual([
      ['service-policy', 'analytics', 'run scripts of https://stats.example'],
      ['service-policy', 'analytics', 'send to https://stats.example'],
      ['service-policy', 'newsletter', 'send forms to https://letters.example'],
      ['service-policy', 'comments', 'show, once a reader asks for it, a frame of https://talk.example'],
    ]);
  });

  test.each([
    { newsletter: { action: 'http://letters.example/' } },
    { newsletter: { action: '//letters.example/' } },
    { newsletter: { action: 'https://letters.example;img-src/' } },
    { analytics: { script: 'https://stats.example%3Bimg-src/a.js' } },
    { newsletter: { action: '/a', about: { fr: 'Lettres' } } },
    { analytics: { script: 'https://*.example/a.js' } },
    { analytics: { script: 'javascript:alert(1)' } },
    { analytics: { script: '/a.js', data: { 'on click': 'x' } } },
    { analytics: { script: '/a.js', connections: ["https://x.example; script-src 'unsafe-inline'"] } },
    { comments: { name: 'Talk', frame: 'https://talk.example; frame-src *' } },
    { comments: { name: 'Talk', frame: 'https://{url}.example/' } },
  ])('%j is refused', (more) => {
    expect(settings(more).success).toBe(false);
  });
});
