import type { Role } from '../protocol.ts';

/** What users can be, from the least to the most. */
export const roleNames = ['translator', 'writer', 'editor', 'publisher'] as const satisfies readonly Role[];
