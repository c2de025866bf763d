import { type PolicyName, policyNames } from '../../publication/organization.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { translationQueries } from './translations.ts';

/** Who publishes. */
export const organizationQueries = {
  /**
   * How to reach the organization, and where it states its policies: paths of pages of the edition,
   * or of another one where it has none. A policy without a public page is left out.
   */
  organization: (snapshot: Snapshot, edition: string) => {
    const { policies, email = null, sameAs } = snapshot.publication.organization;
    const stated: Partial<Record<PolicyName, string>> = {};
    for (const name of policyNames) {
      const page = policies[name];
      const places = page === undefined ? [] : translationQueries.translations(snapshot, 'page', page);
      const place = places.find((one) => one.edition === edition) ?? places[0];
      if (place) stated[name] = place.url;
    }
    return { email, sameAs, policies: stated };
  },
};
