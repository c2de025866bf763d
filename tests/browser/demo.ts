import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Route, routesOf } from '../../src/newsroom/routes.ts';
import type { Snapshot } from '../../src/newsroom/snapshot.ts';
import { openLibrary } from '../../src/press/library.ts';
import { servePublished } from '../../src/press/preview.ts';
import { formatProblems } from '../../src/problems/format.ts';
import type { Edition } from '../../src/publication/publication.ts';
import { project, testSite, today } from '../site.ts';

/** The demo newsroom, published and served. */
export interface Demo {
  origin: string;
  /** The folder it is published in. */
  out: string;
  edition(id: string): Edition;
  /** The address of the page that fits; throws if the site has none. */
  path(wanted: Partial<Route>): string;
  close(): Promise<void>;
}

/**
 * Publishes the demo with what it is too small to have by itself: listings of several pages, a
 * section without stories, a story with every block, and one that was withdrawn.
 */
export async function openDemo(): Promise<Demo> {
  const site = testSite();
  const publication = path.join(site.content, 'publication.yaml');
  writeFileSync(publication, readFileSync(publication, 'utf8').replace(/(storiesPerPage:) \d+/, '$1 2'));
  appendFileSync(path.join(site.content, 'sections.yaml'), 'sport: { en: Sport, ar: رياضة }\n');
  cpSync(
    path.join(import.meta.dirname, 'fixtures/every-block'),
    path.join(site.content, 'stories/2025/09/every-block'),
    { recursive: true },
  );
  withdraw(path.join(site.content, 'stories/2025/10/withdrawn'));
  const { problems } = await site.build();
  const roots = { project, content: site.content, locales: site.locales };
  const { opened } = await openLibrary(roots, today);
  if (!opened) throw new Error(formatProblems(problems, 'text'));
  const server = await servePublished(site.out, 0);
  return {
    origin: `http://localhost:${server.port}`,
    out: site.out,
    ...look(opened.library.snapshot),
    close: async () => {
      await server.stop();
      site.remove();
    },
  };
}

/** A story of which only its address is left, in both editions. */
function withdraw(folder: string): void {
  mkdirSync(folder);
  const story = 'title: Gone\ndescription: Gone.\nstatus: withdrawn';
  const original = 'published: 2025-10-01T09:00:00+03:00\nsection: media\nauthors: [desk]';
  writeFileSync(path.join(folder, 'en.md'), `---\n${story}\n${original}\n---\nGone.\n`);
  writeFileSync(path.join(folder, 'ar.md'), `---\n${story}\ntranslation: { of: en }\n---\nGone.\n`);
}

function look(snapshot: Snapshot): Pick<Demo, 'edition' | 'path'> {
  const routes = routesOf(snapshot);
  return {
    edition: (id) => {
      const found = snapshot.publication.editions.find((one) => one.id === id);
      if (!found) throw new RangeError(`no edition ${id}`);
      return found;
    },
    path: (wanted) => {
      const found = routes.find((route) =>
        Object.entries(wanted).every(([key, value]) => route[key as keyof Route] === value),
      );
      if (!found) throw new RangeError(`no page ${JSON.stringify(wanted)}`);
      return found.url;
    },
  };
}
