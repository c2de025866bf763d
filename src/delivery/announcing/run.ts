import { announcementProblems } from '../../checks/announcements.ts';
import { announceFile, readAnnounce } from '../../disk/content/announce.ts';
import { readDictionaries } from '../../disk/content/languages/dictionaries.ts';
import { isImported } from '../../disk/import/records.ts';
import type { Roots } from '../../disk/roots.ts';
import { PostRecords } from '../../disk/store/post-records.ts';
import { createLanguages } from '../../language/language.ts';
import type { Content } from '../../newsroom/snapshot/snapshot.ts';
import { hasErrors, type Problem, problem } from '../../problems/problem.ts';
import { unknownStory } from '../../problems/unknown-story.ts';
import type { AnnounceData } from '../../publication/schemas/announce.ts';
import { openSecrets, secretProblem } from '../secrets.ts';
import { announceIn, type ChannelSettings } from './announce-in.ts';
import type { Writer } from './compose.ts';
import type { AnnounceOptions } from './options.ts';
import type { ChannelReport } from './report.ts';
import { liveStories, storyOfKey } from './stories.ts';

/** What a run did, channel by channel. */
export interface AnnounceReport {
  channels: ChannelReport[];
  problems: Problem[];
}

const place = { file: announceFile, line: 1, column: 1 };

/** Announces stories. What goes wrong on the way is a problem, without secrets in its words. */
export async function runAnnounce(content: Content, options: AnnounceOptions): Promise<AnnounceReport> {
  const { value: settings, problems } = readAnnounce(options.roots);
  if (!settings) return { channels: [], problems };
  const found = [
    ...settingProblems(settings, content, options.only),
    ...readStrings(options.roots, content).problems,
  ];
  if (hasErrors(found)) return { channels: [], problems: found };
  const records = new PostRecords(options.folder);
  try {
    const unknown = unknownAnswers(settings, content, records, options.doubts);
    if (unknown.length > 0) return { channels: [], problems: unknown };
    return await announceAll(settings, content, records, options);
  } finally {
    records.close();
  }
}

const readStrings = (roots: Roots, { publication }: Content) => readDictionaries(roots, publication);

async function announceAll(
  settings: AnnounceData,
  content: Content,
  records: PostRecords,
  options: AnnounceOptions,
): Promise<AnnounceReport> {
  const { roots, clock, env, only } = options;
  const { publication } = content;
  const languages = createLanguages(publication, readStrings(roots, content).dictionaries);
  const writer: Writer = { publication, languages, settings };
  const stories = liveStories(content, clock());
  const secrets = openSecrets(env);
  const names = Object.keys(settings.channels).filter((name) => only.length === 0 || only.includes(name));
  const imported = (file: string, edition: string) => isImported(roots, file, edition);
  const around = { records, stories, writer, secrets, imported };
  const { hours, channels } = settings;
  const runs = names.map(async (id) => {
    const one: ChannelSettings = { id, data: channels[id] as ChannelSettings['data'], hours };
    return announceIn(one, around, options).catch((error: unknown) => failure(id, error));
  });
  const reports = await allEnded(runs);
  return {
    channels: reports.map(({ problems: _, ...one }) => one),
    problems: reports.flatMap((one) => one.problems),
  };
}

/** What all came to, or what one of them threw; records stay open until nobody writes to them any more. */
async function allEnded<T>(runs: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(runs);
  return settled.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}

function failure(id: string, error: unknown): ChannelReport & { problems: Problem[] } {
  const nothing = { done: [], waiting: [], failures: 0, reason: null, after: 0, since: 0, isNew: false };
  return { channel: id, ...nothing, problems: [secretProblem(error, announceFile)] };
}

/** What is said of posts in doubt, of stories that neither content nor any channel knows. */
function unknownAnswers(
  { channels }: AnnounceData,
  { articles }: Content,
  records: PostRecords,
  answers: AnnounceOptions['doubts'],
): Problem[] {
  const recorded = Object.keys(channels).flatMap((id) => [...records.all(id), ...records.begun(id)]);
  const known = new Set([...articles.map(({ story }) => story), ...recorded.map(([key]) => storyOfKey(key))]);
  const asked = answers.map(({ name }) => storyOfKey(name));
  return asked.filter((one) => !known.has(one)).map((one) => unknownStory(one, known, '--doubts'));
}

/** Channels that were asked for and are none, and editions and sections that there are not. */
function settingProblems(
  settings: AnnounceData,
  { publication }: Content,
  only: readonly string[],
): Problem[] {
  const known = Object.keys(settings.channels);
  const wrong = only.find((name) => !known.includes(name));
  if (known.length === 0 || wrong !== undefined)
    return [problem('announce-channel', { name: wrong, known }, place)];
  return announcementProblems(settings, publication, announceFile);
}
