import type { Organization, Person } from 'schema-dts';
import type { Answer } from '../../newsroom/queries.ts';
import { absolute } from '../../publication/urls.ts';
import { nodeIds } from './ids.ts';
import { imageNode } from './image.ts';

/**
 * A person, or the desk or agency that signs instead of one.
 *
 * @param profile what their own page says of them
 * @param host scheme and host of that page
 */
export function personNode(
  origin: string,
  { id, name, url, type, sameAs }: Answer<'person'>,
  profile: Answer<'profile'> | null = null,
  host = origin,
): Person | Organization {
  return {
    '@type': type,
    '@id': nodeIds.person(origin, id),
    name,
    url: absolute(origin, url),
    ...(sameAs.length > 0 && { sameAs }),
    ...(profile?.about && { description: profile.about }),
    ...(profile?.role && type === 'Person' && { jobTitle: profile.role }),
    ...(profile?.picture && { image: imageNode(host, profile.picture) }),
    ...(profile?.contact?.startsWith('mailto:') && { email: profile.contact.slice('mailto:'.length) }),
  };
}
