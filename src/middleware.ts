import { defineMiddleware } from 'astro:middleware';

/**
 * Gives pages their newsroom in `astro dev`. The press and the on-demand server hand it over
 * themselves, so that the compiled templates contain no way of reading content.
 */
export const onRequest = defineMiddleware(async (context, next) => {
  if (!import.meta.env.DEV || context.locals.newsroom) return next();
  const { answer } = await import('./press/dev/answer.ts');
  return answer(context, next);
});
