import { z } from 'zod';
import { type Problem, problem } from '../../problems/problem.ts';

const chapter = z.looseObject({
  startTime: z.number().min(0),
  endTime: z.number().min(0).optional(),
  title: z.string().optional(),
  img: z.string().optional(),
  url: z.string().optional(),
  toc: z.boolean().optional(),
});

/** https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md */
const schema = z.looseObject({
  version: z.string().regex(/^1\.\d+\.\d+$/),
  chapters: z
    .array(chapter)
    .min(1)
    .refine(
      (all) =>
        all.every(({ startTime }, index) => index === 0 || startTime > (all[index - 1]?.startTime ?? 0)),
      'each begins after the one before it',
    ),
});

/** Whether a file is one of chapters by its name, which is all that tells it from other JSON. */
export const isChapters = (name: string): boolean => /(?:^|\/)chapters\.json$/.test(name);

/** What is wrong with the file of the chapters of a recording. */
export function chaptersProblems(name: string, data: unknown): Problem[] {
  const { error } = schema.safeParse(data);
  return (error?.issues ?? []).map(({ path, message }) => {
    const detail = path.length > 0 ? `${path.join('.')}: ${message}` : message;
    return problem('podcast-chapters', { detail }, { file: name, line: 1, column: 1 });
  });
}
