import type { Frame } from './frame.ts';

/**
 * What `aria-current` of a link to an address is on a page: whether it leads to the page itself, or to the
 * listing that this numbered page belongs to.
 */
export const currentAt = ({ url }: Pick<Frame, 'url'>, target: string): 'page' | 'true' | undefined =>
  target === url ? 'page' : url.startsWith(target) ? 'true' : undefined;
