import { folded } from '../../language/search/folded.ts';
import type { StatusItem } from '../../newsroom/status/states.ts';
import { openTasks, statusItems } from '../../newsroom/status/status.ts';
import { staleRecordingsIn } from '../../press/recordings/stale.ts';
import { type Desk, heldOf } from '../desk.ts';
import { worksIn } from '../git/work.ts';
import type { Held } from '../newsroom/held.ts';
import type { PageList, RowText, StoryList, StoryQuery, StoryRow, UnreadText } from '../protocol.ts';
import { pageRow, storyRow, writtenAtIn } from './rows.ts';

/** What is known of all stories between two changes. */
interface Known {
  held: Held;
  rows: StoryRow[];
  words: ReadonlyMap<string, string>;
  /** What remains to be done, by story, and by page as `pages/about`. */
  todo: ReadonlyMap<string, StatusItem[]>;
}

/** Lists stories. What follows from content alone is worked out once for each change. */
export function createLists(desk: Desk): {
  stories(query: StoryQuery): Promise<StoryList>;
  pages(): Promise<PageList>;
} {
  let known: Known | null = null;
  const current = async (): Promise<Known> => {
    const held = await heldOf(desk);
    if (known?.held !== held) known = knownOf(desk, held);
    return known;
  };
  return {
    stories: async (query) => {
      const { held, rows, words } = await current();
      const changed = desk.repository ? await worksIn(desk.repository) : new Map();
      const all = rows.map((row) => ({ ...row, changed: changed.get(`story/${row.id}`) ?? null }));
      return { ...pageOf(all, words, query), ...unreadIn(held) };
    },
    pages: async () => {
      const { held, todo } = await current();
      const changed = desk.repository ? await worksIn(desk.repository) : new Map();
      const byId = Map.groupBy(held.content.pages, ({ id }) => id);
      const pages = [...byId].map(([id, texts]) =>
        pageRow(desk, id, texts, todo.get(`pages/${id}`) ?? [], changed.get(`page/${id}`) ?? null),
      );
      return { pages: pages.sort((a, b) => (a.id < b.id ? -1 : 1)) };
    },
  };
}

/** Texts with mistakes, whether or not something of them can be listed; of drafts, those of which nothing can. */
function unreadIn({ problems, content }: Held): Pick<StoryList, 'unread' | 'unreadTexts'> {
  const listed = new Set([...content.articles, ...content.pages].map(({ body }) => body.file));
  const errors = problems.filter(
    ({ severity, file, draft }) =>
      severity === 'error' && file.endsWith('.md') && (!draft || !listed.has(file)),
  );
  const unread = [...new Set(errors.map(({ file }) => file))];
  return { unread, unreadTexts: unread.map((file) => unreadText(file, content)) };
}

function unreadText(file: string, { articles, pages }: Held['content']): UnreadText {
  const [kind, id = '', name = ''] = [file.split('/')[1], ...file.split('/').slice(-2)];
  const beside = file.slice(0, file.lastIndexOf('/') + 1);
  const texts = [...articles, ...pages].filter(({ body }) => body.file.startsWith(beside));
  const found = texts.find(({ body }) => body.file === file)?.title.trim();
  const edition = name.replace(/\.md$/, '');
  return {
    kind: kind === 'pages' ? 'page' : 'story',
    id,
    edition,
    title: found || texts[0]?.title.trim() || id,
  };
}

function knownOf(desk: Desk, held: Held): Known {
  const writtenAt = (file: string) => writtenAtIn(desk, file);
  const isStale = staleRecordingsIn(desk.roots, held.content.articles, held.reader);
  const moment = { now: desk.clock(), writtenAt, isStaleRecording: isStale };
  const todo = Map.groupBy(statusItems(openTasks(held.content), moment), ({ story }) => story);
  const stories = Map.groupBy(held.content.articles, ({ story }) => story);
  const rows = [...stories].map(([id, articles]) => storyRow(desk, id, articles, todo.get(id) ?? []));
  const words = new Map(
    [...stories].map(([id, articles]) => [id, folded([id, ...articles.map(({ title }) => title)].join(' '))]),
  );
  return { held, todo, rows: rows.sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1)), words };
}

/** The rows that are asked for. */
function pageOf(
  rows: readonly StoryRow[],
  words: ReadonlyMap<string, string>,
  query: StoryQuery,
): Omit<StoryList, 'unread' | 'unreadTexts'> {
  const wanted = folded(query.q ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const found = rows.filter((row) => isWanted(row, words.get(row.id) ?? '', wanted, query));
  const counts = new Map<string, number>();
  for (const { todo } of found)
    for (const state of new Set(todo.map((one) => one.state)))
      counts.set(state, (counts.get(state) ?? 0) + 1);
  const { state } = query;
  const all = state
    ? found.filter(({ todo }) => todo.some((one) => one.state === state && isIn(one.edition, query)))
    : found;
  const offset = whole(query.offset, 0, Number.MAX_SAFE_INTEGER);
  const stories = all.slice(offset, offset + whole(query.limit, 50, 500));
  return { total: all.length, offset, stories, states: Object.fromEntries(counts) };
}

const isIn = (edition: string, query: StoryQuery) => !query.edition || query.edition === edition;

function whole(text: string | undefined, usual: number, most: number): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Math.min(Number(text), most) : usual;
}

function isWanted(row: StoryRow, words: string, wanted: readonly string[], query: StoryQuery): boolean {
  const { edition, section, who, stage, changed } = query;
  const texts = edition ? [row.editions[edition]] : Object.values(row.editions);
  const has = (is: (text: RowText) => boolean) => texts.some((one) => one !== undefined && is(one));
  return (
    wanted.every((one) => words.includes(one)) &&
    (!section || row.section === section) &&
    (!changed || row.changed !== null) &&
    (!edition || row.editions[edition] !== undefined || row.todo.some((one) => one.edition === edition)) &&
    (!stage || has((text) => text.stage === stage)) &&
    (!who || has(({ assignee, review }) => assignee === who || review === who))
  );
}
