import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeRecording, recordingTask } from '../../../src/press/recordings/make.ts';
import { readStories } from '../../../src/press/recordings/read.ts';
import { textToRead } from '../../../src/press/recordings/text.ts';
import { checkEverything } from '../../../src/press/review/check-content.ts';
import { readStatus } from '../../../src/press/status/read-status.ts';
import { mp3 } from '../../disk/content/media/files.ts';
import { runScript } from '../../scripts/run.ts';
import { keepStories, project, type TestSite, testSite, today } from '../../site.ts';

const story = 'two-rivers';
let site: TestSite;
let folder: string;
beforeAll(() => {
  site = testSite();
  const kept = readdirSync(path.join(site.content, 'stories'), { recursive: true, encoding: 'utf8' });
  const place = kept.find((one) => path.basename(one) === story) ?? '';
  keepStories(site.content, [place.split(path.sep).join('/')]);
  folder = path.join(site.content, 'stories', place);
  writeFileSync(path.join(site.folder, 'sound.mp3'), mp3());
});
afterAll(() => site.remove());

const roots = () => ({ project, content: site.content, locales: site.locales });
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const recordings = () => readdirSync(folder).filter((name) => name.startsWith('aloud.'));
/** A reader that keeps what it was given, and then does as a test says. */
const reader = (then: string) =>
  `"${process.execPath}" -e "const fs=require('fs');fs.writeFileSync('given.txt',fs.readFileSync(0,'utf8')+process.env.WARRAQ_LANGUAGE);${then}"`;
const sound = `process.stdout.write(fs.readFileSync('sound.mp3'))`;

async function record(command: string | null, { seconds = 20, names = [story] } = {}) {
  const stories = await readStories(roots(), names);
  if ('problems' in stories) throw new Error(JSON.stringify(stories.problems));
  const audio = command === null ? undefined : { command, seconds };
  const publication = { ...stories.content.publication, audio };
  const all = { ...stories, content: { ...stories.content, publication } };
  const done: string[] = [];
  for (const article of all.content.articles.filter(({ edition }) => edition === 'ar')) {
    const task = recordingTask(all, article);
    const result = typeof task === 'string' ? task : await makeRecording(all, task, site.folder);
    done.push(typeof result === 'string' ? result : 'rule' in result ? result.rule : 'made');
  }
  return done;
}
const stale = async () => {
  const found = await checkEverything(roots(), { cache: site.cache, now: today });
  const status = await readStatus(roots(), site.cache, today);
  return [
    found.filter(({ rule }) => rule === 'audio-stale').length,
    'items' in status && status.items.filter(({ state }) => state === 'stale-audio').length,
  ];
};

it('whatever a command does but give a recording, everything stays as it was', async () => {
  const before = read('ar.md');
  const failures: [string | null, string][] = [
    [null, 'audio-no-command'],
    [reader('process.exit(3)'), 'audio-command'],
    ['true', 'audio-command'],
    ['echo no sound', 'audio-command'],
    ['head -c 20 sound.mp3', 'audio-command'],
    ['no-such-program-at-all 2>&-', 'audio-command'],
  ];
  for (const [command, rule] of failures) expect(await record(command)).toEqual([rule]);
  expect(await record('sleep 30', { seconds: 1 })).toEqual(['audio-command']);
  expect([read('ar.md'), recordings()]).toEqual([before, []]);
});

it('what somebody writes while a command runs is kept', async () => {
  const before = read('ar.md');
  const edit = `fs.appendFileSync(process.env.EDITED,'new')`;
  process.env['EDITED'] = path.join(folder, 'ar.md');
  try {
    expect(await record(reader(`${edit};${sound}`))).toEqual(['audio-unnamed']);
    expect([read('ar.md'), recordings()]).toEqual([`${before}new`, []]);
  } finally {
    delete process.env['EDITED'];
    writeFileSync(path.join(folder, 'ar.md'), before);
  }
});

it('a text is recorded once, told to be stale once it is changed, and then made anew alone', async () => {
  expect(await record(reader(sound))).toEqual(['made']);
  const [first = ''] = recordings();
  expect(first).toMatch(/^aloud\.ar\.[\w-]{10}\.mp3$/);
  expect(read('ar.md')).toContain(first);
  const given = readFileSync(path.join(site.folder, 'given.txt'), 'utf8');
  expect(given.endsWith('\nar')).toBe(true);
  expect(given).not.toMatch(/[[\]*#]|https?:|!\[/);
  expect(given.split('\n\n').length).toBeGreaterThan(5);
  expect(await record(reader('process.exit(3)'))).toEqual(['same']);
  expect([await stale(), await record(reader(sound), { names: [] })]).toEqual([[0, 0], []]);
  writeFileSync(path.join(folder, 'ar.md'), `${read('ar.md')}\nجملة جديدة.\n`);
  expect(await stale()).toEqual([1, 1]);
  const changed = read('ar.md');
  writeFileSync(path.join(folder, 'ar.md'), changed.replace(/^---$/m, '---\nstatus: withdrawn'));
  expect([(await stale())[0], await record(reader(sound), { names: [] })]).toEqual([0, []]);
  writeFileSync(path.join(folder, 'ar.md'), changed);
  expect(await record(reader(sound), { names: [] })).toEqual(['made']);
  expect(existsSync(path.join(folder, first))).toBe(false);
  expect([recordings().length, await stale()]).toEqual([1, [0, 0]]);
});

it('what somebody recorded is left as it is, and a dry run starts nothing', async () => {
  writeFileSync(path.join(folder, 'reading.mp3'), mp3());
  const [made = ''] = recordings();
  writeFileSync(path.join(folder, 'ar.md'), read('ar.md').replace(made, 'reading.mp3'));
  expect(await record(reader(sound))).toEqual(['own']);
  const { code, stdout, stderr } = await runScript('audio', [
    story,
    '--dry-run',
    '--json',
    '--content',
    site.content,
    '--locales',
    site.locales,
  ]);
  expect([code, stderr]).toEqual([0, '']);
  const { requests } = JSON.parse(stdout);
  expect(requests).toMatchObject([{ story, edition: 'en' }]);
});

it('marks of direction and soft hyphens are not read, what joins letters is', () => {
  const title = 'co\u00adop \u2068رقم\u2069 می\u200cشود';
  expect(textToRead({ title, description: ' ' }, [])).toBe('coop رقم می\u200cشود\n');
});

it('an edition that there is not, and a static page, are told', async () => {
  const rules = async (names: string[], edition?: string) => {
    const read = await readStories(roots(), names, edition);
    return 'problems' in read ? read.problems.map(({ rule, file }) => [rule, file]) : [];
  };
  expect(await rules([story], 'ra')).toEqual([['unknown-edition', '--edition']]);
  expect(await rules(['pages/about'])).toEqual([['story-unknown', 'pages/about']]);
  expect(await rules([story], 'ar')).toEqual([]);
});
