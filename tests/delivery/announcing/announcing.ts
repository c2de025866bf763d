import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { announceIn } from '../../../src/delivery/announcing/announce-in.ts';
import type { AnnounceOptions } from '../../../src/delivery/announcing/options.ts';
import { liveStories } from '../../../src/delivery/announcing/stories.ts';
import { openSecrets } from '../../../src/delivery/secrets.ts';
import { PostRecords } from '../../../src/disk/store/post-records.ts';
import { createLanguages } from '../../../src/language/language.ts';
import { announceSchema } from '../../../src/publication/schemas/announce.ts';
import type { Article } from '../../../src/story/article.ts';
import { dictionaries } from '../../language/dictionaries.ts';
import { articleOf } from '../../newsroom/contents.ts';
import { publication as bilingual } from '../../publication/bilingual.ts';
import { type FakeChannels, fakeChannels } from './fake-channels.ts';

export const kinds = ['telegram', 'mastodon', 'bluesky', 'webhook'] as const;
export type Kind = (typeof kinds)[number];
export const env = { TOKEN: 'a-secret:token', PASSWORD: 'app-password', KEY: 'a key of ours' };
export const hour = 60 * 60 * 1000;
export const begin = Date.parse('2026-02-01T00:00:00Z');

export interface Run {
  change?: object;
  options?: Partial<AnnounceOptions>;
  records?: (records: PostRecords) => PostRecords;
  imported?: boolean;
  /** The name of the channel; that of its kind if left out. */
  id?: string;
  /** The editions that there are; both if left out. */
  editions?: readonly string[];
}

/** Servers of channels, a folder of records and a clock, new for each test of a file. */
export function openAnnouncing() {
  let folder: string;
  const around = {
    fake: undefined as unknown as FakeChannels,
    now: begin,
    announce,
    open,
    later: (milliseconds: number) => (around.now += milliseconds),
    story: (name: string, change: Partial<Article> = {}, edition = 'en') =>
      articleOf(name, edition, { published: around.now - 1000, ...change }),
    textsIn: (kind: Kind) => [...around.fake[kind].values()].map(({ text }) => text),
    rules: ({ problems }: { problems: readonly { rule: string }[] }) => problems.map(({ rule }) => rule),
  };
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'warraq-announce-'));
    around.fake = await fakeChannels();
    around.now = begin;
  });
  afterEach(() => {
    around.fake.close();
    rmSync(folder, { recursive: true });
  });
  return around;

  /** Opens a channel before anything is published, so that what comes is new. */
  async function open(...all: readonly Kind[]) {
    for (const kind of all) await announce(kind, []);
    around.now += hour;
  }

  /** Announces articles in a channel as another process would. */
  async function announce(kind: Kind, articles: readonly Article[], run: Run = {}) {
    const { change, options, records: wrap, imported = false, id = kind } = run;
    const { fake, now } = around;
    const publication = { ...bilingual, origin: fake.url };
    const here = publication.editions.filter((one) => !run.editions || run.editions.includes(one.id));
    const settings = settingsOf(fake, change);
    const records = new PostRecords(folder);
    const what = {
      records: wrap ? wrap(records) : records,
      stories: liveStories({ articles, publication }, now),
      writer: {
        publication: { ...publication, editions: here },
        settings,
        languages: createLanguages(publication, dictionaries),
      },
      secrets: openSecrets(env),
      imported: () => imported,
    };
    const data = settings.channels[kind];
    if (!data) throw new Error(kind);
    try {
      const clock = () => around.now;
      return await announceIn({ id, data, hours: 24 }, what, { ...usual, folder, clock, ...options });
    } finally {
      records.close();
    }
  }
}

const usual = {
  roots: { project: '', content: '', locales: '' },
  env,
  only: [],
  mode: 'tell',
  allowPosts: 20,
  since: undefined,
  doubts: [],
  pauses: [1, 1],
  timeout: 5000,
} as const;

function settingsOf(fake: FakeChannels, common: object = {}) {
  return announceSchema.parse({
    channels: {
      telegram: { to: 'telegram', chat: '@news', token: 'TOKEN', api: fake.url, ...common },
      mastodon: { to: 'mastodon', server: fake.url, token: 'TOKEN', ...common },
      bluesky: { to: 'bluesky', account: 'news.example', password: 'PASSWORD', api: fake.url, ...common },
      webhook: { to: 'webhook', address: `${fake.url}/hook`, secret: 'KEY', ...common },
    },
  });
}
