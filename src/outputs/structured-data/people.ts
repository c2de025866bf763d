import type { Organization, Person } from 'schema-dts';
import type { Answer } from '../../newsroom/queries.ts';
import { absolute } from '../../publication/urls.ts';
import { nodeIds } from './ids.ts';

/** A person, or the desk or agency that signs instead of one. */
export function personNode(
  origin: string,
  { id, name, url, type, sameAs }: Answer<'person'>,
): Person | Organization {
  return {
    '@type': type,
    '@id': nodeIds.person(origin, id),
    name,
    url: absolute(origin, url),
    ...(sameAs.length > 0 && { sameAs }),
  };
}
