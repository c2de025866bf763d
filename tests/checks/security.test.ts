import { expect, it } from 'vitest';
import { securityContact } from '../../src/checks/security.ts';

const expires = Date.parse('2027-01-01T00:00:00Z');
const security = { contact: 'mailto:security@news.example', expires };

it.each([
  ['not yet over', { security }, expires - 1, 0],
  ['over', { security }, expires, 1],
  ['not there', { security: null }, expires, 0],
])('a contact for security that is %s', (_what, publication, now, count) => {
  expect(securityContact(publication, now).map(({ rule }) => rule)).toEqual(
    Array.from({ length: count }, () => 'security-expired'),
  );
});
