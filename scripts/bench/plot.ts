import type { BenchRecord } from './record.ts';
import { type Scenario, scenarios } from './scenarios.ts';
import { medians } from './statistics.ts';
import { short } from './table.ts';

const width = 760;
const height = 400;
const frame = { left: 68, right: 222, top: 48, bottom: 48 };

/** What is drawn: a line over all sizes. The colours keep 3:1 on white and on GitHub's dark ground. */
const lines: readonly { contender: string; scenario: Scenario; colour: string; dash: string }[] = [
  { contender: 'Hugo', scenario: 'cold', colour: '#d1603d', dash: '' },
  { contender: 'Eleventy', scenario: 'cold', colour: '#8a63d2', dash: '2 4' },
  { contender: 'Astro', scenario: 'cold', colour: '#2c9a5b', dash: '2 4' },
  { contender: 'Hugo', scenario: 'title', colour: '#d1603d', dash: '6 4' },
  { contender: 'Warraq', scenario: 'cold', colour: '#2f81c7', dash: '' },
  { contender: 'Warraq', scenario: 'title', colour: '#2f81c7', dash: '6 4' },
];

interface Point {
  stories: number;
  seconds: number;
}

/** Seconds over stories, both on logarithmic scales, as an SVG for light and dark pages. */
export function plot(record: BenchRecord): string {
  const series = lines
    .map((line) => ({ ...line, points: pointsOf(record, line.contender, line.scenario) }))
    .filter(({ points }) => points.length > 0);
  const all = series.flatMap(({ points }) => points);
  const sizes = all.map(({ stories }) => stories);
  const seconds = all.map((one) => one.seconds);
  const x = scale(sizes, frame.left, width - frame.right);
  const y = scale(seconds, height - frame.bottom, frame.top);
  const labels = spread(series.map(({ points }) => y.place(points.at(-1)?.seconds ?? 1)));
  const paths = series.map((line, index) => {
    const places = line.points.map((one) => [x.place(one.stories), y.place(one.seconds)] as const);
    return drawn(line, places, labels[index] ?? 0, line.points);
  });
  return [
    ...opening,
    ...x.ticks.map((tick) => gridX(x.place(tick), grouped(tick))),
    ...y.ticks.map((tick) => gridY(y.place(tick), `${tick} s`)),
    ...paths,
    '</svg>\n',
  ].join('\n');
}

const opening = [
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13">`,
  '<style>text { fill: #57606a } .grid { stroke: #8c959f55 } @media (prefers-color-scheme: dark) { text { fill: #9ea7b3 } }</style>',
  `<text x="${frame.left}" y="24" font-size="15">Seconds to publish, by number of stories</text>`,
];

function pointsOf({ sizes }: BenchRecord, contender: string, scenario: Scenario): Point[] {
  return sizes.flatMap(({ stories, samples }) => {
    const seconds = medians(samples[scenario][contender] ?? []).wall;
    return seconds === null ? [] : [{ stories, seconds }];
  });
}

/** A logarithmic scale over whole decades, from a place to another. */
function scale(values: readonly number[], from: number, to: number) {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    ticks: Array.from({ length: high - low + 1 }, (_, index) => Number(`1e${low + index}`)),
    place: (value: number) => round(from + ((Math.log10(value) - low) / (high - low)) * (to - from)),
  };
}

/** Places of labels, moved down where two would overlap. */
function spread(places: readonly number[]): number[] {
  const result = [...places];
  const order = places.map((_, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  let least = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    least = Math.max(places[index] ?? 0, least + 16);
    result[index] = least;
  }
  return result;
}

function drawn(
  { contender, scenario, colour, dash }: (typeof lines)[number],
  places: readonly (readonly [number, number])[],
  label: number,
  points: readonly Point[],
): string {
  const dots = places.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3.5" fill="${colour}"/>`).join('');
  const text = `${contender}: ${scenarios[scenario]}, ${short(points.at(-1)?.seconds ?? null)} s`;
  const edge = width - frame.right + 10;
  return `<polyline fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash || 'none'}" points="${places.map((one) => one.join(',')).join(' ')}"/>${dots}<text x="${edge}" y="${label + 4}" style="fill:${colour}" font-size="12">${text}</text>`;
}

const gridX = (x: number, label: string) =>
  `<line class="grid" x1="${x}" x2="${x}" y1="${frame.top}" y2="${height - frame.bottom}"/><text x="${x}" y="${height - frame.bottom + 20}" text-anchor="middle">${label}</text>`;
const gridY = (y: number, label: string) =>
  `<line class="grid" x1="${frame.left}" x2="${width - frame.right}" y1="${y}" y2="${y}"/><text x="${frame.left - 8}" y="${y + 4}" text-anchor="end">${label}</text>`;
const round = (value: number) => Math.round(value * 10) / 10;
const grouped = (value: number) => `${value}`.replace(/\B(?=(?:\d{3})+$)/g, '\u202f');
