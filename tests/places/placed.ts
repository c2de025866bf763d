import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesOf, type Newsroom } from '../press/small-newsroom.ts';
import { smallNewsroom } from '../press/small-stories.ts';
import { type TestSite, testSite } from '../site.ts';

/** Where a publication stands: what of `publication.yaml` says so, and which editions it has. */
export interface Shape {
  origin: string;
  /** Edition → its address, `null` for none of its own. */
  editions: Partial<Record<'en' | 'ar', string | null>>;
}

export const ordinary: Shape = { origin: 'https://small.example', editions: { en: null, ar: null } };

/** Every way to stand that differs from the ordinary one. */
export const shapes = {
  'below a path': { origin: 'https://small.example/project', editions: { en: null, ar: null } },
  'an edition at the root': { origin: 'https://small.example', editions: { en: '/', ar: null } },
  'an edition at the root, below a path': {
    origin: 'https://small.example/a/b',
    editions: { en: null, ar: '/' },
  },
  'one edition': { origin: 'https://small.example', editions: { en: '/' } },
  'a domain for each edition': {
    origin: 'https://small.example',
    editions: { en: 'https://en.small.example', ar: 'https://ar.small.example' },
  },
} as const satisfies Record<string, Shape>;

/** A newsroom with all that has an address: pictures, cards, former addresses, links of every kind between texts. */
export function placed({ origin, editions }: Shape): TestSite {
  const newsroom = smallNewsroom(6, { origin });
  newsroom.stories.forEach((story, index) => {
    story.original = 'en';
    if (index === 1) story.status = 'withdrawn';
    for (const [edition, text] of Object.entries(story.texts)) {
      if (index === 0) text.aliases = [`/old/${edition}/`, `/old-${edition}.html`];
      if (index === 3) text.body = linked(newsroom, edition as 'en' | 'ar');
      if (index === 5) text.corrections = [{ at: '2026-01-07T12:00:00Z', text: text.title }];
    }
  });
  const site = testSite(null);
  rmSync(path.join(site.content), { recursive: true });
  for (const [name, text] of filesOf(newsroom)) {
    if (!(path.basename(name, '.md') in editions) && name.endsWith('.md')) continue;
    const file = path.join(site.content, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, name.endsWith('.yaml') ? settings(name, text, editions) : text);
  }
  return site;
}

/** Gives the publication another place. */
export function move(site: TestSite, { origin, editions }: Shape): void {
  const file = path.join(site.content, 'publication.yaml');
  const data = JSON.parse(readFileSync(file, 'utf8'));
  for (const [id, address] of Object.entries(editions)) data.editions[id].address = address ?? undefined;
  writeFileSync(file, JSON.stringify({ ...data, origin }));
}

/** Links as editors write them: by id, from the root as in the ordinary place, with a heading. */
function linked({ stories, publication }: Newsroom, edition: 'en' | 'ar'): string {
  const [first, , third] = stories;
  const month = '2026/01';
  return [
    `[By id](story:${first?.id}), [page](page:about), [front](/${edition}/), [topic](/${edition}/topics/water/)`,
    `and [a story](/${edition}/${month}/${third?.texts[edition]?.slug}/), [feed](/${edition}/feed.xml)`,
    `and [whole](${publication.origin.replace(/\/[^/]*$/, '/')}x) elsewhere.\n\n## Heading\n\n[To it](#heading)`,
  ].join('\n');
}

/** The settings of these editions alone, and where they stand. */
function settings(name: string, text: string, editions: Shape['editions']): string {
  const data = JSON.parse(text, (key, value) =>
    (key === 'en' || key === 'ar') && !(key in editions) ? undefined : value,
  );
  if (name === 'sections.yaml') data.news.aliases = ['novelties'];
  if (name !== 'publication.yaml') return JSON.stringify(data);
  for (const [id, address] of Object.entries(editions)) if (address) data.editions[id].address = address;
  const security = { contact: 'mailto:security@small.example', expires: '2026-12-01T00:00:00Z' };
  return JSON.stringify({ ...data, socialCards: true, security, ads: ['ads.example, 1, DIRECT'] });
}
