/**
 * What a NewsMediaOrganization can say about how it works, each on a page of its own:
 * https://schema.org/NewsMediaOrganization
 */
export const policyNames = [
  'actionableFeedbackPolicy',
  'correctionsPolicy',
  'diversityPolicy',
  'diversityStaffingReport',
  'ethicsPolicy',
  'masthead',
  'missionCoveragePrioritiesPolicy',
  'noBylinesPolicy',
  'ownershipFundingInfo',
  'publishingPrinciples',
  'unnamedSourcesPolicy',
  'verificationFactCheckingPolicy',
] as const;
export type PolicyName = (typeof policyNames)[number];

/** Who publishes, beyond the names that each edition has for it. */
export interface Organization {
  /** Policy → id of the static page that states it. */
  policies: Readonly<Partial<Record<PolicyName, string>>>;
  /** Where readers can write to. */
  email?: string | undefined;
  /** The organization's pages elsewhere. */
  sameAs: readonly string[];
}
