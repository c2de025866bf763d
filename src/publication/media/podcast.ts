/** What podcast programs are told of a show beside its name, its description and its picture. */
export interface Podcast {
  /** One of `podcastCategories`, as `News > Daily News` or `News`. */
  category: string;
  /** Whether it holds what is not for children. */
  explicit?: boolean | undefined;
  /** Whether its episodes are to be heard in their order. */
  serial?: boolean | undefined;
  /** Whom directories ask whether it is the publication's. */
  email?: string | undefined;
  /** Its `podcast:guid`, a UUID in lower case; made of the address of its feed if left out. */
  guid?: string | undefined;
}

/** What an episode is: the show itself, what is told of it before, or something beside it. */
export const episodeTypes = ['full', 'trailer', 'bonus'] as const;
export type EpisodeType = (typeof episodeTypes)[number];

/** Apple's categories and what is in each: https://podcasters.apple.com/support/1691-apple-podcasts-categories */
const categories: Readonly<Record<string, string>> = {
  Arts: 'Books|Design|Fashion & Beauty|Food|Performing Arts|Visual Arts',
  Business: 'Careers|Entrepreneurship|Investing|Management|Marketing|Non-Profit',
  Comedy: 'Comedy Interviews|Improv|Stand-Up',
  Education: 'Courses|How To|Language Learning|Self-Improvement',
  Fiction: 'Comedy Fiction|Drama|Science Fiction',
  Government: '',
  History: '',
  'Health & Fitness': 'Alternative Health|Fitness|Medicine|Mental Health|Nutrition|Sexuality',
  'Kids & Family': 'Education for Kids|Parenting|Pets & Animals|Stories for Kids',
  Leisure: 'Animation & Manga|Automotive|Aviation|Crafts|Games|Hobbies|Home & Garden|Video Games',
  Music: 'Music Commentary|Music History|Music Interviews',
  News: 'Business News|Daily News|Entertainment News|News Commentary|Politics|Sports News|Tech News',
  'Religion & Spirituality': 'Buddhism|Christianity|Hinduism|Islam|Judaism|Religion|Spirituality',
  Science:
    'Astronomy|Chemistry|Earth Sciences|Life Sciences|Mathematics|Natural Sciences|Nature|Physics|Social Sciences',
  'Society & Culture': 'Documentary|Personal Journals|Philosophy|Places & Travel|Relationships',
  Sports:
    'Baseball|Basketball|Cricket|Fantasy Sports|Football|Golf|Hockey|Rugby|Running|Soccer|Swimming|Tennis|Volleyball|Wilderness|Wrestling',
  Technology: '',
  'True Crime': '',
  'TV & Film': 'After Shows|Film History|Film Interviews|Film Reviews|TV Reviews',
};

export const podcastCategories: ReadonlySet<string> = new Set(
  Object.entries(categories).flatMap(([whole, parts]) => [
    whole,
    ...parts.split('|').flatMap((part) => (part ? [`${whole} > ${part}`] : [])),
  ]),
);

/** How wide and high the picture of a show may be, in pixels: https://podcasters.apple.com/support/896-artwork-requirements */
export const artworkPixels = { least: 1400, most: 3000 };

/** What of our media types podcast programs take, and what they call it: https://podcasters.apple.com/support/823-podcast-requirements */
export const podcastTypes: Readonly<Record<string, string>> = {
  'audio/mpeg': 'audio/mpeg',
  'audio/mp4': 'audio/x-m4a',
  'video/mp4': 'video/mp4',
};
