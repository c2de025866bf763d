import { z } from 'zod';

/**
 * Words that readers see. Of what YAML takes from them without being asked, such as what follows ` #`, there
 * is a problem (`problems/schema.ts`); in an id or a date it is a remark.
 */
export const words = z.string().trim().min(1, 'it is empty.').meta({ words: true });
