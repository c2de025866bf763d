import { frontSpans } from '../../checks/front-page.ts';
import { securityContact } from '../../checks/security.ts';
import { servicePolicy } from '../../checks/services.ts';
import { futureTimes } from '../../checks/times.ts';
import type { Content } from '../../newsroom/snapshot/snapshot.ts';

/** What a moment makes of settings and texts that say nothing wrong by themselves, and what settings let pages do. */
export const timely = (content: Content, now: number) => [
  ...securityContact(content.publication, now),
  ...servicePolicy(content.publication),
  ...futureTimes(content, now),
  ...frontSpans(content, now),
];
