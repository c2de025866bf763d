import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digest, read } from '../../src/disk/files.ts';
import { walk } from '../../src/disk/walk.ts';
import { type Route, routesOf } from '../../src/newsroom/routes/routes.ts';
import type { Snapshot } from '../../src/newsroom/snapshot/snapshot.ts';
import { servePublished } from '../../src/press/dev/preview.ts';
import { openContent } from '../../src/press/render/renderer.ts';
import { formatProblems } from '../../src/problems/format.ts';
import { hasErrors } from '../../src/problems/problem.ts';
import type { Edition } from '../../src/publication/publication.ts';
import { keptFolder } from '../kept.ts';
import { code } from '../seed-cache.ts';
import { project, type TestSite, testSite, today } from '../site.ts';

/** The demo newsroom, published and served. */
export interface Demo {
  origin: string;
  /** The folder it is published in, for all test files: nobody may change it. */
  out: string;
  edition(id: string): Edition;
  /** The address of the page that fits; throws if the site has none. */
  path(wanted: Partial<Route>): string;
}

/** The demo with what it is too small to have by itself, served for as long as the process lives. */
export async function openDemo(): Promise<Demo> {
  const { site, out, snapshot } = await publishDemo();
  const server = await servePublished(out, 0);
  const demo = { origin: `http://localhost:${server.port}`, out, ...look(snapshot) };
  site.remove();
  return demo;
}

/**
 * Publishes the demo with what it is too small to have by itself: listings of several pages, a
 * section without stories, a story with every block, one that was withdrawn, and a story for each
 * notice: a translation that is behind in either direction, a correction, coverage that goes on, an
 * embargo that has just ended, a text that has expired, one that is left in one edition only.
 */
export async function publishDemo(): Promise<{ site: TestSite; out: string; snapshot: Snapshot }> {
  const site = testSite();
  const publication = path.join(site.content, 'publication.yaml');
  writeFileSync(publication, readFileSync(publication, 'utf8').replace(/(storiesPerPage:) \d+/, '$1 2'));
  appendFileSync(path.join(site.content, 'sections.yaml'), 'sport: { en: Sport, ar: رياضة }\n');
  addStories(site, 'every-block', '2025/09/every-block');
  addStories(site, 'notices', '2026/01');
  withdraw(path.join(site.content, 'stories/2025/10/withdrawn'));
  const roots = { project, content: site.content, locales: site.locales };
  const { opened, problems } = await openContent(roots, today);
  if (!opened) throw new Error(formatProblems(problems, 'text'));
  return { site, out: await publish(site), snapshot: opened.renderer.snapshot };
}

/** Puts a fixture into the newsroom, at a place below its stories. */
function addStories({ content }: TestSite, fixture: string, place: string): void {
  const from = path.join(import.meta.dirname, 'fixtures', fixture);
  cpSync(from, path.join(content, 'stories', place), { recursive: true });
}

/** The site of this content, built by whichever test file needs it first. */
async function publish(site: TestSite): Promise<string> {
  const contents = walk(site.content).files.map(({ name }) => {
    return `${name} ${digest(read(path.join(site.content, name)))}`;
  });
  const place = await keptFolder('demo', digest([code(), ...contents].join('\n')), async (draft) => {
    const { problems } = await site.build({ out: path.join(draft, 'site') });
    if (hasErrors(problems)) throw new Error(formatProblems(problems, 'text'));
  });
  return path.join(place, 'site');
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
