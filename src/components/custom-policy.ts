import { noPolicy, type ThemePolicy } from '../theme/policy.ts';

/** What the newsroom's theme asks of the policy; where there is one, the compiler puts that in the place of this file. */
export const customPolicy: ThemePolicy = noPolicy;
