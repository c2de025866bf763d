import { fileClock } from '../../src/disk/files.ts';
import type { Roots } from '../../src/disk/roots.ts';
import type { Contender } from './contender.ts';
import { countSite } from './counts.ts';
import { changedSince, inFolder, remove } from './files.ts';
import { hugo, hugoVersion } from './hugo.ts';
import { readMaterial } from './material.ts';
import type { Sample, SizeRecord } from './record.ts';
import { run } from './run.ts';
import { change, type Desk, openDesk, type Scenario, scenarios } from './scenarios.ts';
import { storyAt } from './story.ts';
import { warraq } from './warraq.ts';
import { watchLatency } from './watch.ts';

/** What to measure. */
export interface Measuring {
  source: Roots;
  stories: number;
  rounds: number;
  /** What the generated stories depend on. */
  seed: string;
}

/** Measures every contender with a newsroom of a size. What the others are held against comes last. */
export function measure({ source, stories, rounds, seed }: Measuring): Promise<SizeRecord> {
  return inFolder(async (folder) => {
    const material = readMaterial(source);
    const desk = openDesk(material, seed, stories);
    const contenders = [warraq(source, material, folder)];
    if (hugoVersion()) contenders.push(hugo(source, material, folder));
    fill(contenders, desk);
    const samples = emptySamples();
    for (let round = 0; round < rounds; round += 1) oneRound(contenders, desk, samples, folder, round);
    const counts = Object.fromEntries(contenders.map(({ name, site }) => [name, countSite(site)]));
    const watch: SizeRecord['watch'] = {};
    for (const one of contenders) {
      const latency = await watchLatency(one, desk, rounds);
      if (latency) watch[one.name] = latency;
    }
    return { stories, counts, samples, watch };
  });
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
    for (const one of order) note(scenario, one, build(one, folder, scenario === 'cold'));
  }
  for (const one of contenders) note('copy', one, copied(one, folder));
}

function build(contender: Contender, folder: string, cold: boolean): Sample {
  if (cold) contender.clean();
  const start = fileClock(folder);
  const usage = run(contender.build);
  return { ...usage, written: changedSince(contender.site, start).length };
}

/** The least that writing a whole site can take on this machine: copying it. */
function copied({ site }: Contender, folder: string): Sample {
  const copy = `${folder}/copy`;
  const usage = run(['cp', '-a', site, copy]);
  remove(copy);
  return { ...usage, written: countFiles(site) };
}

const countFiles = (folder: string) => changedSince(folder, 0).length;
