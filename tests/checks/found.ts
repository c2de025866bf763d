import type { Check } from '../../src/checks/check.ts';
import type { Content } from '../../src/newsroom/snapshot/snapshot.ts';

/** What a check finds, as `rule file key`. */
export const found = (check: Check, content: Content) =>
  check(content).map(({ rule, file, at }) => [rule, file, at.join('.')].join(' ').trim());
