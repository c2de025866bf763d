import { isoInZone } from '../../language/formats.ts';
import type { SecurityPage } from '../../newsroom/page-data/site-file.ts';

/** Whom to tell of a weakness of the site: https://www.rfc-editor.org/rfc/rfc9116 */
export function security({ self, editions, security: { contact, expires } }: SecurityPage): string {
  const languages = editions.map(({ language }) => language).join(', ');
  return [
    `Contact: ${contact}`,
    `Expires: ${isoInZone(expires, 'UTC').replace('+00:00', 'Z')}`,
    `Preferred-Languages: ${languages}`,
    `Canonical: ${self}`,
    '',
  ].join('\n');
}
