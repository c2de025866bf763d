import { z } from 'zod';
import { line, webAddress } from '../fields.ts';
import { policyNames } from '../organization.ts';

/** Where somebody can be reached. */
export const contact = z.url({
  protocol: /^(?:https|mailto|tel)$/,
  error: 'write `mailto:…`, `tel:…` or `https://…`.',
});

/** Who publishes, as `publication.yaml` has it. */
export const organizationSchema = z.strictObject({
  policies: z
    .partialRecord(z.enum(policyNames), line)
    .default({})
    .describe('A policy → the id of the page that states it.'),
  email: z.email('write an e-mail address.').optional().describe('Where readers can write to.'),
  sameAs: z.array(webAddress).default([]).describe('Its pages elsewhere.'),
});

/** Whom to tell of a weakness: what RFC 9116 wants to know. */
export const securitySchema = z.strictObject({
  contact: contact.describe('`mailto:…`, `tel:…` or `https://…`.'),
  expires: z.iso
    .datetime({ offset: true, error: 'write date, time and offset, as in 2027-01-01T00:00:00Z.' })
    .transform((value) => Date.parse(value))
    .describe('Until when the contact is right; a year at most.'),
});

/** Where readers tell of mistakes. */
export const mistakesSchema = z.url({
  protocol: /^(?:https|mailto)$/,
  error: 'write `mailto:…` or `https://…`.',
});
