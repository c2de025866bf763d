import { fileClock } from '../../src/disk/files.ts';
import type { Roots } from '../../src/disk/roots.ts';
import type { Contender } from './contender.ts';
import { type Choice, upTo } from './contenders.ts';
import { countSite } from './counts.ts';
import { changedSince, inFolder, remove } from './files.ts';
import { readMaterial } from './material.ts';
import type { Sample, SizeRecord } from './record.ts';
import { run } from './run.ts';
import { change, type Desk, openDesk, type Scenario, scenarios } from './scenarios.ts';
import { storyAt } from './story.ts';
import { watchLatency } from './watch.ts';

/** What to measure. */
export interface Measuring {
  source: Roots;
  stories: number;
  rounds: number;
  /** How many saves while watching, over all rounds, besides the first of each. */
  saves: number;
  choice: Choice;
  /** The names of contenders that were asked for, as they are typed. */
  only: readonly string[];
  /** What the generated stories depend on. */
  seed: string;
}

/** Measures every contender with a newsroom of a size. */
export function measure({
  source,
  stories,
  rounds,
  saves,
  choice,
  only,
  seed,
}: Measuring): Promise<SizeRecord> {
  return inFolder(async (folder) => {
    const material = readMaterial(source);
    const desk = openDesk(material, seed, stories);
    const contenders = upTo(choice, stories, only).map(({ make }) => make(source, material, folder));
    fill(contenders, desk);
    const samples = emptySamples();
    for (let round = 0; round < rounds; round += 1) oneRound(contenders, desk, samples, folder, round);
    const counts = Object.fromEntries(contenders.map(({ name, site }) => [name, countSite(site)]));
    return { stories, counts, samples, ...(await watchAll(contenders, desk, rounds, saves)) };
  });
}

/** Starts every contender that watches once a round, and saves. */
async function watchAll(contenders: readonly Contender[], desk: Desk, rounds: number, saves: number) {
  const [watch, firstSave]: [SizeRecord['watch'], SizeRecord['firstSave']] = [{}, {}];
  for (let round = 0; round < rounds; round += 1) {
    for (const one of contenders) {
      const latency = await watchLatency(one, desk, Math.ceil(saves / rounds));
      if (!latency) continue;
      watch[one.name] = [...(watch[one.name] ?? []), ...latency.later];
      const first = latency.first === null ? [] : [latency.first];
      firstSave[one.name] = [...(firstSave[one.name] ?? []), ...first];
    }
  }
  return { watch, firstSave };
}

function fill(contenders: readonly Contender[], { material, seed, stories }: Desk): void {
  for (const one of contenders) one.start();
  for (let index = 0; index < stories; index += 1) {
    const story = storyAt(material, seed, index);
    for (const one of contenders) one.write(story);
  }
  for (const one of contenders) one.finish(stories);
}

const emptySamples = () =>
  Object.fromEntries(Object.keys(scenarios).map((name) => [name, {}])) as SizeRecord['samples'];

/** Every scenario once, with the contenders in turn: in every second round the other way round. */
function oneRound(
  contenders: readonly Contender[],
  desk: Desk,
  samples: SizeRecord['samples'],
  folder: string,
  round: number,
): void {
  const order = round % 2 === 0 ? contenders : contenders.toReversed();
  const note = (scenario: Scenario, { name }: Contender, sample: Sample) => {
    samples[scenario][name] = [...(samples[scenario][name] ?? []), sample];
  };
  for (const scenario of ['cold', 'same', 'body', 'title', 'story'] as const) {
    const story = change(desk, scenario);
    for (const one of contenders) if (story) one.write(story);
    for (const one of contenders) one.finish(desk.stories);
    for (const one of order)
      if (scenario === 'cold' || !one.coldOnly) note(scenario, one, build(one, folder, scenario === 'cold'));
  }
  for (const one of contenders) if (!one.coldOnly) note('copy', one, copied(one, folder));
}

function build(contender: Contender, folder: string, cold: boolean): Sample {
  if (cold) contender.clean();
  const start = fileClock(folder);
  const usage = run(contender.build, contender.cwd);
  return { ...usage, written: changedSince(contender.site, start) };
}

/** The least that writing a whole site can take on this machine: copying it. */
function copied({ site }: Contender, folder: string): Sample {
  const copy = `${folder}/copy`;
  const usage = run(['cp', '-a', site, copy]);
  remove(copy);
  return { ...usage, written: changedSince(site, 0) };
}
