import type { BodyContext } from '../../src/markdown/context.ts';
import type { Pipeline, Rendered } from '../../src/markdown/pipeline.ts';

type Made = Omit<Rendered, 'feed'>;

/** What a text is rendered for, each on its own. */
export interface Targets {
  page(markdown: string, context: BodyContext): Made;
  feed(markdown: string, context: BodyContext): Made;
}

export const targetsOf = ({ render }: Pipeline): Targets => ({
  page: (markdown, context) => {
    const { feed: _, ...made } = render(markdown, context);
    return made;
  },
  feed: (markdown, context) => {
    const { feed, ...made } = render(markdown, context);
    return { ...made, html: feed() };
  },
});
