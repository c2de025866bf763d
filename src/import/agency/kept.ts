import type { Concept } from './concepts.ts';
import type { AgencyItem } from './news.ts';

/** What a newsroom may need to know of an item and readers don't: kept as data beside the story. */
export function keptOf(news: AgencyItem): Record<string, unknown> {
  const { rights } = news;
  return defined({
    slugline: news.slugline,
    urgency: news.urgency,
    priority: news.priority,
    located: news.located,
    dateline: news.dateline,
    genre: list(news.genres.map(named)),
    subjects: list(news.subjects.map(named)),
    keywords: list(news.keywords),
    copyrightHolder: rights.holder,
    copyrightNotice: rights.notice,
    usageTerms: rights.usageTerms,
    embargoed: news.embargo,
    expires: news.expires,
    notes: list(news.notes),
    altIds: news.altIds,
  });
}

const list = <T>(all: readonly T[]) => (all.length === 0 ? undefined : all);

const named = ({ name, code, type }: Concept) => defined({ name, code, type });

const defined = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
