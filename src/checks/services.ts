import { type Finding, finding } from '../problems/problem.ts';
import type { Publication } from '../publication/publication.ts';
import { type ServiceOrigins, serviceOrigins } from '../publication/schemas/service-origins.ts';

const done: Readonly<Record<keyof ServiceOrigins, [key: string, words: string]>> = {
  scripts: ['analytics', 'run scripts of'],
  connections: ['analytics', 'send to'],
  forms: ['newsletter', 'send forms to'],
  frames: ['comments', 'show, once a reader asks for it, a frame of'],
};

/** What the services of a publication let pages do, each told where it is set. */
export function servicePolicy(publication: Publication): Finding[] {
  const origins = serviceOrigins(publication);
  return (Object.keys(done) as (keyof ServiceOrigins)[]).flatMap((kind) =>
    origins[kind].map((origin) => {
      const [key, words] = done[kind];
      return finding('service-policy', { what: `${words} ${origin}` }, 'content/publication.yaml', [key]);
    }),
  );
}
