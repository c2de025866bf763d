import { monthInZone } from '../../src/language/formats.ts';
import { urlsOf } from '../../src/publication/urls.ts';
import { arabic, english } from '../publication/bilingual.ts';
import { type EditionId, instant, type Newsroom, type Story, type Text } from './small-newsroom.ts';
import { newStory, textOf } from './small-stories.ts';

/** What an edit works on, and a number to vary by. */
interface Choice {
  newsroom: Newsroom;
  story: Story;
  edition: EditionId;
  n: number;
}

const other = (edition: EditionId): EditionId => (edition === 'en' ? 'ar' : 'en');
const toggle = (list: readonly string[], item: string) =>
  list.includes(item) ? list.filter((one) => one !== item) : [...list, item];
const pick = (vocabulary: object, n: number) =>
  Object.keys(vocabulary)[n % Object.keys(vocabulary).length] ?? '';
const fresh = (newsroom: Newsroom) => {
  newsroom.serial += 1;
  return newsroom.serial;
};

/** Everything that happens in a newsroom, by name. Each leaves content that can be published. */
export const edits = {
  'change a body': ({ newsroom, story, edition }) =>
    rewrite(story, edition, { body: `Word ${fresh(newsroom)}.` }),
  'change a title': ({ newsroom, story, edition }) =>
    rewrite(story, edition, { title: `Title ${fresh(newsroom)}` }),
  'change a description': ({ newsroom, story, edition }) =>
    rewrite(story, edition, { description: `About ${fresh(newsroom)}` }),
  'rename a slug': ({ newsroom, story, edition }) =>
    rewrite(story, edition, { slug: `slug-${fresh(newsroom)}` }),
  'rename a slug, and lead from the old address': ({ newsroom, story, edition }) => {
    const { slug = '', aliases = [] } = story.texts[edition] ?? {};
    const month = monthInZone(instant(story.published), newsroom.publication.timeZone);
    const { origin } = newsroom.publication;
    const old = urlsOf({ origin, editions: [english, arabic] }).article(edition, month, slug);
    rewrite(story, edition, { slug: `slug-${fresh(newsroom)}`, aliases: [...aliases, old] });
  },
  'lead from an address elsewhere': ({ newsroom, story, edition, n }) => {
    const old = n % 2 === 0 ? `/old/${fresh(newsroom)}` : `/old-${fresh(newsroom)}.html`;
    rewrite(story, edition, { aliases: n % 5 === 0 ? [] : [old] });
  },
  'withdraw one edition': ({ story, edition, n }) =>
    rewrite(story, edition, { own: { status: n % 3 === 0 ? 'published' : 'withdrawn' } }),
  'swap two slugs': ({ newsroom, story, edition, n }) => {
    const [mine, theirs] = [
      story.texts[edition],
      newsroom.stories[n % newsroom.stories.length]?.texts[edition],
    ];
    if (mine && theirs) [mine.slug, theirs.slug] = [theirs.slug, mine.slug];
  },
  'file under another section': ({ newsroom, story, n }) => {
    story.section = pick(newsroom.sections, n);
  },
  'change topics': ({ newsroom, story, n }) => {
    story.topics = toggle(story.topics, pick(newsroom.topics, n));
  },
  'change authors': ({ newsroom, story, n }) => {
    const authors = toggle(story.authors, pick(newsroom.people, n));
    if (authors.length > 0) story.authors = authors;
  },
  'add a story': ({ newsroom, n }) => newsroom.stories.push(newStory(newsroom, n % (2 * newsroom.now + 1))),
  'delete a story': ({ newsroom, story }) => {
    newsroom.stories = newsroom.stories.filter((one) => one !== story);
  },
  'add a translation': ({ story, edition }) => {
    story.texts[edition] ??= textOf(edition, story.id);
  },
  'remove a translation': ({ story, edition }) => {
    if (!story.texts[other(edition)]) return;
    delete story.texts[edition];
    story.original = other(edition);
  },
  'make the translation the original': ({ story, edition }) => {
    if (story.texts[edition]) story.original = edition;
  },
  'make a mistake in a draft, or mend it': ({ newsroom, story, n }) => {
    const drafts = newsroom.stories.filter(({ status }) => status === 'draft');
    const draft = drafts[n % drafts.length] ?? story;
    draft.mistaken = !draft.mistaken;
  },
  'add a draft with a mistake': ({ newsroom, n }) =>
    newsroom.stories.push({ ...newStory(newsroom, n % 9), status: 'draft', mistaken: true }),
  'set a status': ({ story, n }) => {
    story.status = (['published', 'draft', 'withdrawn'] as const)[n % 3] ?? 'published';
  },
  'change the day of publication': ({ newsroom, story, n }) => {
    story.published = n % (2 * newsroom.now + 1);
    story.updated = null;
  },
  update: ({ story, n }) => {
    story.updated = story.published + (n % 5);
  },
  'correct a text': ({ newsroom, story, edition, n }) => {
    const at = new Date(instant(story.published + (n % 5))).toISOString();
    const before = story.texts[edition]?.corrections ?? [];
    const corrections = [...before, { at, text: `Correction ${fresh(newsroom)}.` }];
    rewrite(story, edition, { corrections: n % 4 === 0 ? [] : corrections });
  },
  'publish its editions together, or each by itself': ({ story, n }) => {
    story.together = [undefined, true, ['en', 'ar'] as const][n % 3];
  },
  'let an edition be a draft, or come later': ({ story, edition, n }) => {
    const later = new Date(instant(story.published + (n % 7))).toISOString();
    rewrite(story, edition, { own: n % 2 === 0 ? { status: 'draft' } : { published: later } });
  },
  'set an expiry': ({ story, n }) => {
    story.expires = n % 3 === 0 ? null : story.published + 1 + (n % 7);
  },
  'add, change or remove a picture': ({ story, n }) => {
    story.picture = [null, 'teal', 'crimson'][n % 3] ?? null;
  },
  'move a folder': ({ story, n }) => {
    story.folder = `moved/${n % 4}`;
  },
  'rename a section, topic or person': ({ newsroom, edition, n }) => {
    const { sections, topics, people } = newsroom;
    const vocabulary = [sections, topics, people][n % 3] ?? sections;
    const names = vocabulary[pick(vocabulary, n)];
    if (names) names[edition] = `Name ${fresh(newsroom)}`;
  },
  'let an article differ from its story': ({ newsroom, story, edition, n }) => {
    const own = { section: pick(newsroom.sections, n), topics: [pick(newsroom.topics, n)] };
    rewrite(story, edition, { own: n % 4 === 0 ? {} : own });
  },
  'open a section': ({ newsroom }) => {
    const id = fresh(newsroom);
    newsroom.sections[`section-${id}`] = { en: `Section ${id}`, ar: `قسم ${id}` };
  },
  'reorder the sections': ({ newsroom }) => {
    newsroom.sections = Object.fromEntries(Object.entries(newsroom.sections).reverse());
  },
  'rename the publication': ({ newsroom, edition }) => {
    newsroom.publication.names[edition] = `Publication ${fresh(newsroom)}`;
  },
  'move to another address': ({ newsroom }) => {
    newsroom.publication.origin = `https://${fresh(newsroom)}.example`;
  },
  'move to another time zone': ({ newsroom: { publication }, n }) => {
    publication.timeZone = ['Asia/Amman', 'Pacific/Auckland', 'America/St_Johns'][n % 3] ?? 'UTC';
  },
  'change house style': ({ newsroom: { publication }, n }) => {
    publication.storiesPerPage = 1 + (n % 3);
    publication.feedItems = 1 + (n % 4);
  },
  'add or edit a static page': ({ newsroom, edition, n }) => {
    const name = `page-${fresh(newsroom)}`;
    const id = n % 2 === 0 ? 'about' : name;
    newsroom.pages[id] = { ...newsroom.pages[id], [edition]: textOf(edition, name) };
  },
  'remove static pages': ({ newsroom }) => {
    newsroom.pages = {};
  },
  'lead with a story until a day, or with nothing': ({ newsroom, story, edition, n }) => {
    const until = new Date(instant(newsroom.now + (n % 9) - 2)).toISOString();
    const pin = {
      story: story.id,
      ...(n % 2 === 0 && { until }),
      ...(n % 3 === 0 && { editions: [edition] }),
    };
    const text = { en: `News ${fresh(newsroom)}`, ar: `خبر ${newsroom.serial}` };
    const stories = newsroom.stories.slice(0, 1 + (n % 3)).map(({ id }) => id);
    newsroom.front = [
      {},
      { lead: [pin] },
      { breaking: [{ ...pin, text }], order: [pin] },
      { packages: [{ title: text, stories, topic: pick(newsroom.topics, n), until }], featured: [pin] },
    ][n % 4] as Newsroom['front'];
  },
  'let time pass, or turn it back': ({ newsroom, n }) => {
    newsroom.now = Math.max(0, newsroom.now + (n % 13) - 6);
  },
  'break a file': ({ newsroom }) => {
    newsroom.broken = true;
  },
} satisfies Record<string, (choice: Choice) => void>;

export interface Edit {
  name: keyof typeof edits;
  story: number;
  edition: EditionId;
  n: number;
}

/** Does one edit, and mends what the one before may have broken. An empty newsroom gets a story instead. */
export function apply(newsroom: Newsroom, { name, story: index, edition, n }: Edit): void {
  newsroom.broken = false;
  const story = newsroom.stories[index % newsroom.stories.length];
  if (story) edits[name]({ newsroom, story, edition, n });
  else newsroom.stories.push(newStory(newsroom, newsroom.now));
}

export const editNames = Object.keys(edits) as Edit['name'][];

function rewrite(story: Story, edition: EditionId, words: Partial<Text>): void {
  const text = story.texts[edition];
  if (text) Object.assign(text, words);
}
