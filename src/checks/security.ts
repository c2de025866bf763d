import { type Finding, finding } from '../problems/problem.ts';
import type { Publication } from '../publication/publication.ts';

/**
 * A `security.txt` past its time must not be used: https://www.rfc-editor.org/rfc/rfc9116#name-expires
 *
 * @param now milliseconds since 1970-01-01 UTC
 */
export function securityContact({ security }: Pick<Publication, 'security'>, now: number): Finding[] {
  if (!security || security.expires > now) return [];
  return [finding('security-expired', {}, 'content/publication.yaml', ['security', 'expires'])];
}
