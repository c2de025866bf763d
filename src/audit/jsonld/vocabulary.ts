/**
 * The types of schema.org that a news site describes itself with, and those above them: the types each
 * one is a kind of, and the properties it adds. From release 30.0 of https://schema.org/docs/developers.html
 */
const vocabulary: Readonly<Record<string, readonly [parents: string, properties: string]>> = {
  AboutPage: ['WebPage', ''],
  Action: [
    'Thing',
    'actionProcess actionStatus agent endTime error instrument location object participant provider result startTime target',
  ],
  AnalysisNewsArticle: ['NewsArticle', ''],
  Answer: ['Comment', 'answerExplanation parentItem'],
  Article: [
    'CreativeWork',
    'articleBody articleSection backstory pageEnd pageStart pagination speakable wordCount',
  ],
  AskPublicNewsArticle: ['NewsArticle', ''],
  AudioObject: ['MediaObject', 'caption embeddedTextCaption transcript'],
  BackgroundNewsArticle: ['NewsArticle', ''],
  Blog: ['CreativeWork', 'blogPost blogPosts issn'],
  BlogPosting: ['SocialMediaPosting', ''],
  BreadcrumbList: ['ItemList', ''],
  BroadcastEvent: ['PublicationEvent', 'broadcastOfEvent isLiveBroadcast subtitleLanguage videoFormat'],
  Claim: ['CreativeWork', 'appearance claimInterpreter firstAppearance'],
  ClaimReview: ['Review', 'claimReviewed'],
  CollectionPage: ['WebPage', ''],
  Comment: ['CreativeWork', 'downvoteCount parentItem sharedContent upvoteCount'],
  ConsumeAction: ['Action', 'actionAccessibilityRequirement expectsAcceptanceOf'],
  ContactPage: ['WebPage', ''],
  ContactPoint: [
    '',
    'areaServed availableLanguage contactOption contactType email faxNumber hoursAvailable productSupported serviceArea telephone',
  ],
  Corporation: ['', 'tickerSymbol'],
  CorrectionComment: ['Comment', ''],
  Country: ['', ''],
  CreativeWork: [
    'Thing',
    'about abstract accessMode accessModeSufficient accessibilityAPI accessibilityControl accessibilityFeature accessibilityHazard accessibilitySummary accountablePerson acquireLicensePage aggregateRating alternativeHeadline archivedAt assesses associatedMedia audience audio author award awards character citation comment commentCount conditionsOfAccess contentLocation contentRating contentReferenceTime contributor copyrightHolder copyrightNotice copyrightYear correction countryOfOrigin creativeWorkStatus creator creditText dateCreated dateModified datePublished digitalSourceType discussionUrl displayLocation editEIDR editor educationalAlignment educationalLevel educationalUse encoding encodingFormat encodings exampleOfWork expires fileFormat funder funding genre hasPart headline inLanguage interactionStatistic interactivityType interpretedAsClaim isAccessibleForFree isBasedOn isBasedOnUrl isFamilyFriendly isPartOf keywords learningResourceType license locationCreated mainEntity maintainer material materialExtent mentions offers pattern position producer provider publication publisher publisherImprint publishingPrinciples recordedAt releasedEvent review reviews schemaVersion sdDatePublished sdLicense sdPublisher size sourceOrganization spatial spatialCoverage sponsor teaches temporal temporalCoverage text thumbnail thumbnailUrl timeRequired translationOfWork translator typicalAgeRange usageInfo version video wordCount workExample workTranslation',
  ],
  CriticReview: ['Review', ''],
  DataDownload: ['MediaObject', 'measurementMethod measurementTechnique'],
  DataFeed: ['Dataset', 'dataFeedElement'],
  Dataset: [
    '',
    'catalog datasetTimeInterval distribution includedDataCatalog includedInDataCatalog issn measurementMethod measurementTechnique variableMeasured variablesMeasured',
  ],
  DefinedTerm: ['Intangible', 'about inDefinedTermSet termCode'],
  EntryPoint: [
    'Intangible',
    'actionApplication actionPlatform application contentType encodingType httpMethod urlTemplate',
  ],
  Event: [
    'Thing',
    'about actor aggregateRating attendee attendees audience composer contributor director doorTime duration endDate eventAttendanceMode eventSchedule eventStatus funder funding hasParticipationOffer hasSponsorshipOffer inLanguage isAccessibleForFree keywords location maximumAttendeeCapacity maximumPhysicalAttendeeCapacity maximumVirtualAttendeeCapacity offers organizer performer performers previousStartDate recordedIn remainingAttendeeCapacity review sponsor startDate subEvent subEvents superEvent translator typicalAgeRange workFeatured workPerformed',
  ],
  FAQPage: ['WebPage', ''],
  ImageObject: ['MediaObject', 'caption embeddedTextCaption exifData representativeOfPage'],
  Intangible: ['Thing', ''],
  InteractionCounter: [
    'StructuredValue',
    'endTime interactionService interactionType location startTime userInteractionCount',
  ],
  ItemList: ['Intangible', 'aggregateElement itemListElement itemListOrder numberOfItems'],
  Language: ['Intangible', ''],
  ListItem: ['Intangible', 'item nextItem position previousItem'],
  LiveBlogPosting: ['BlogPosting', 'coverageEndTime coverageStartTime liveBlogUpdate'],
  MediaGallery: ['CollectionPage', ''],
  MediaObject: [
    'CreativeWork',
    'associatedArticle bitrate contentSize contentUrl duration embedUrl encodesCreativeWork encodingFormat endTime height ineligibleRegion interpretedAsClaim playerType productionCompany regionsAllowed requiresSubscription sha256 startTime uploadDate width',
  ],
  NGO: ['Organization', ''],
  NewsArticle: ['Article', 'dateline printColumn printEdition printPage printSection'],
  NewsMediaOrganization: [
    'Organization',
    'actionableFeedbackPolicy correctionsPolicy diversityPolicy diversityStaffingReport ethicsPolicy masthead missionCoveragePrioritiesPolicy noBylinesPolicy ownershipFundingInfo unnamedSourcesPolicy verificationFactCheckingPolicy',
  ],
  Occupation: [
    'Intangible',
    'educationRequirements estimatedSalary experienceRequirements occupationLocation occupationalCategory qualifications responsibilities skills',
  ],
  OpinionNewsArticle: ['NewsArticle', ''],
  Organization: [
    'Thing',
    'acceptedPaymentMethod actionableFeedbackPolicy address agentInteractionStatistic aggregateRating alumni areaServed award awards brand companyRegistration contactPoint contactPoints correctionsPolicy department dissolutionDate diversityPolicy diversityStaffingReport duns email employee employees ethicsPolicy event events faxNumber founder founders foundingDate foundingLocation funder funding globalLocationNumber hasCertification hasCredential hasGS1DigitalLink hasMemberProgram hasMerchantReturnPolicy hasOfferCatalog hasPOS hasProductReturnPolicy hasShippingService interactionStatistic isicV4 iso6523Code keywords knowsAbout knowsLanguage legalAddress legalName legalRepresentative leiCode location logo makesOffer member memberOf members naics nonprofitStatus numberOfEmployees ownershipFundingInfo owns parentOrganization publishingPrinciples review reviews seeks serviceArea skills slogan sponsor subOrganization taxID telephone unnamedSourcesPolicy vatID',
  ],
  Person: [
    'Thing',
    'additionalName address affiliation agentInteractionStatistic alumniOf award awards birthDate birthPlace brand callSign children colleague colleagues contactPoint contactPoints deathDate deathPlace duns email familyName faxNumber follows funder funding gender givenName globalLocationNumber hasCertification hasCredential hasOccupation hasOfferCatalog hasPOS height homeLocation honorificPrefix honorificSuffix interactionStatistic isicV4 jobTitle knows knowsAbout knowsLanguage lifeEvent makesOffer memberOf naics nationality netWorth owns parent parents performerIn pronouns publishingPrinciples relatedTo seeks sibling siblings skills sponsor spouse taxID telephone vatID weight workLocation worksFor',
  ],
  Place: [
    'Thing',
    'additionalProperty address aggregateRating amenityFeature branchCode containedIn containedInPlace containsPlace event events faxNumber geo geoContains geoCoveredBy geoCovers geoCrosses geoDisjoint geoEquals geoIntersects geoOverlaps geoTouches geoWithin globalLocationNumber hasCertification hasDriveThroughService hasGS1DigitalLink hasMap isAccessibleForFree isicV4 keywords latitude logo longitude map maps maximumAttendeeCapacity openingHoursSpecification photo photos publicAccess review reviews slogan smokingAllowed specialOpeningHoursSpecification telephone tourBookingPage',
  ],
  PostalAddress: [
    'ContactPoint',
    'addressCountry addressLocality addressRegion extendedAddress postOfficeBoxNumber postalCode streetAddress',
  ],
  ProfilePage: ['WebPage', ''],
  PropertyValue: [
    'StructuredValue',
    'maxValue measurementMethod measurementTechnique minValue propertyID unitCode unitText value valueReference',
  ],
  PropertyValueSpecification: [
    'Intangible',
    'defaultValue maxValue minValue multipleValues readonlyValue stepValue valueMaxLength valueMinLength valueName valuePattern valueRequired',
  ],
  PublicationEvent: ['Event', 'free publishedBy publishedOn'],
  Question: ['Comment', 'acceptedAnswer answerCount eduQuestionType parentItem suggestedAnswer'],
  Quotation: ['CreativeWork', 'spokenByCharacter'],
  Rating: ['Intangible', 'author bestRating ratingExplanation ratingValue reviewAspect worstRating'],
  ReadAction: ['ConsumeAction', ''],
  Report: ['Article', 'reportNumber'],
  ReportageNewsArticle: ['NewsArticle', ''],
  Review: [
    'CreativeWork',
    'associatedClaimReview associatedMediaReview associatedReview itemReviewed negativeNotes positiveNotes reviewAspect reviewBody reviewRating',
  ],
  ReviewNewsArticle: ['CriticReview NewsArticle', ''],
  SatiricalArticle: ['Article', ''],
  SearchAction: ['Action', 'query'],
  SearchResultsPage: ['WebPage', ''],
  SocialMediaPosting: ['Article', 'sharedContent'],
  SpeakableSpecification: ['Intangible', 'cssSelector xpath'],
  StructuredValue: ['Intangible', ''],
  Thing: [
    '',
    'additionalType alternateName description disambiguatingDescription identifier image mainEntityOfPage name owner potentialAction sameAs subjectOf url',
  ],
  VideoObject: [
    'MediaObject',
    'actor actors caption director directors embeddedTextCaption musicBy transcript videoFrameSize videoQuality',
  ],
  WebPage: [
    'CreativeWork',
    'breadcrumb lastReviewed mainContentOfPage primaryImageOfPage relatedLink reviewedBy significantLink significantLinks speakable specialty',
  ],
  WebPageElement: ['CreativeWork', 'cssSelector xpath'],
  WebSite: ['CreativeWork', 'issn'],
};

const kinds = new Map<string, readonly string[]>();
const properties = new Map<string, ReadonlySet<string>>();
for (const [type, [, own]] of Object.entries(vocabulary)) {
  kinds.set(type, [...new Set(ancestors(type))]);
  properties.set(type, new Set(own.split(' ')));
}

function ancestors(type: string): string[] {
  const [parents = ''] = vocabulary[type] ?? [];
  return [type, ...parents.split(' ').filter(Boolean).flatMap(ancestors)];
}

/** A type and all that it is a kind of; empty for a type that news sites don't use. */
export function kindsOf(type: string): readonly string[] {
  return kinds.get(type) ?? [];
}

/** Whether schema.org has a property in the domain of a type. */
export function allows(type: string, property: string): boolean {
  return kindsOf(type).some((kind) => properties.get(kind)?.has(property));
}
