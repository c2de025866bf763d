/** What Google documents for a type. */
export interface Requirement {
  type: string;
  /** The page that says so. */
  source: string;
  /** Properties; `a|b` is met by either. */
  required: readonly string[];
  recommended: readonly string[];
  /** Whether it is asked wherever the type appears, not only of what stands on its own. */
  everywhere?: boolean;
}

const google = 'https://developers.google.com/search/docs/appearance/structured-data/';

/** What a news site's structured data needs, and what makes it better, where that applies to news. */
export const requirements: readonly Requirement[] = [
  {
    type: 'Article',
    source: `${google}article`,
    required: ['headline', 'datePublished', 'dateModified', 'author', 'publisher', 'inLanguage'],
    recommended: ['image', 'mainEntityOfPage|url', 'description', 'isAccessibleForFree'],
  },
  {
    type: 'VideoObject',
    source: `${google}video`,
    required: ['name', 'thumbnailUrl', 'uploadDate'],
    recommended: ['contentUrl|embedUrl', 'description', 'duration'],
    everywhere: true,
  },
  {
    type: 'LiveBlogPosting',
    source: 'https://schema.org/LiveBlogPosting',
    required: ['coverageStartTime', 'liveBlogUpdate'],
    recommended: ['coverageEndTime'],
  },
  {
    type: 'BreadcrumbList',
    source: `${google}breadcrumb`,
    required: ['itemListElement'],
    recommended: [],
    everywhere: true,
  },
  {
    type: 'ListItem',
    source: `${google}breadcrumb`,
    required: ['position'],
    recommended: [],
    everywhere: true,
  },
  { type: 'ProfilePage', source: `${google}profile-page`, required: ['mainEntity'], recommended: [] },
  {
    type: 'WebSite',
    source: `https://developers.google.com/search/docs/appearance/site-names`,
    required: ['name', 'url'],
    recommended: [],
  },
  {
    type: 'SearchAction',
    source: 'https://schema.org/docs/actions.html',
    required: ['target', 'query-input'],
    recommended: [],
    everywhere: true,
  },
  {
    type: 'NewsMediaOrganization',
    source: `${google}organization`,
    required: ['name'],
    recommended: ['url', 'logo'],
  },
  {
    type: 'CorrectionComment',
    source: 'https://schema.org/correction',
    required: ['text'],
    recommended: ['datePublished|dateCreated'],
    everywhere: true,
  },
  {
    type: 'ImageObject',
    source: `${google}image-license-metadata`,
    required: ['url|contentUrl'],
    recommended: [],
    everywhere: true,
  },
];
