import type { Material } from './material.ts';
import { type Story, storyAt } from './story.ts';

/** What is measured, in the order in which a round does it. */
export const scenarios = {
  cold: 'cold build',
  same: 'nothing changed',
  body: 'one body edited',
  title: 'one title edited',
  story: 'one new story',
  copy: 'cp -a of the output',
} as const;
export type Scenario = keyof typeof scenarios;

/** The story that editors work on: one in the middle, as it is after the edits of some rounds. */
export interface Desk {
  material: Material;
  seed: string;
  /** How many stories there are. */
  stories: number;
  /** How many came in since the corpus was made. */
  late: number;
  edited: Story;
}

export function openDesk(material: Material, seed: string, stories: number): Desk {
  const edited = storyAt(material, seed, Math.floor(stories / 2));
  return { material, seed, stories, late: 0, edited };
}

/** Does what a scenario is about; the story to write, if there is one. */
export function change(desk: Desk, scenario: Scenario): Story | null {
  if (scenario === 'body') desk.edited = edit(desk, ({ body }, more) => ({ body: `${body}\n\n${more}` }));
  if (scenario === 'title') desk.edited = edit(desk, ({ title }) => ({ title: `${title}*` }));
  if (scenario === 'body' || scenario === 'title') return desk.edited;
  if (scenario !== 'story') return null;
  desk.late += 1;
  desk.stories += 1;
  return storyAt(desk.material, desk.seed, -desk.late);
}

type Article = Story['articles'][number];

/** Changes the article of the first edition. */
function edit({ edited, material }: Desk, how: (article: Article, more: string) => Partial<Article>): Story {
  const more = material.editions[0]?.paragraphs[0] ?? '';
  const articles = edited.articles.map((one, index) => (index === 0 ? { ...one, ...how(one, more) } : one));
  return { ...edited, articles };
}
