import { serviceOrigins } from '../../publication/schemas/service-origins.ts';
import { urlsOf } from '../../publication/urls.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** What the publication asks of others. */
export const serviceQueries = {
  /** Newsletter, analytics and comments of an edition; `null` where there is none. */
  services: ({ publication }: Snapshot, edition: string) => {
    const { newsletter, analytics, comments } = publication;
    const { shared } = urlsOf(publication);
    const placed = (address: string) => (address.startsWith('/') ? shared(address) : address);
    const fields = Object.entries(newsletter?.fields ?? {});
    return {
      newsletter: newsletter
        ? {
            action: placed(newsletter.action),
            email: newsletter.email,
            fields: fields.map(([name, value]) => ({ name, value: value.replaceAll('{edition}', edition) })),
            about: newsletter.about[edition] ?? null,
            confirm: newsletter.confirm[edition] ?? null,
          }
        : null,
      analytics: analytics ? { script: placed(analytics.script), data: analytics.data } : null,
      comments: comments ?? null,
      origins: serviceOrigins(publication),
    };
  },

  /** What browsers must be allowed for them on any page. */
  serviceOrigins: ({ publication }: Snapshot) => serviceOrigins(publication),
};
