import { type EditionId, editionIds, type Newsroom, type Story, type Text } from './small-newsroom.ts';

/** A newsroom of a few bilingual stories whose listings fill several pages. */
export function smallNewsroom(count: number, settings: Partial<Newsroom['publication']> = {}): Newsroom {
  const newsroom: Newsroom = {
    now: count,
    serial: 0,
    publication: {
      origin: 'https://small.example',
      timeZone: 'Asia/Amman',
      names: { en: 'Small', ar: 'صغيرة' },
      storiesPerPage: 2,
      feedItems: 3,
      ...settings,
    },
    sections: { news: { en: 'News', ar: 'أخبار' }, arts: { en: 'Arts', ar: 'فنون' } },
    topics: { water: { en: 'Water', ar: 'ماء' }, paper: { en: 'Paper', ar: 'ورق' } },
    people: { amal: { en: 'Amal', ar: 'أمل' }, zaid: { en: 'Zaid', ar: 'زيد' } },
    pages: { about: { en: textOf('en', 'about'), ar: textOf('ar', 'about') } },
    stories: [],
    front: {},
    broken: false,
  };
  for (let day = 0; day < count; day += 1) newsroom.stories.push(newStory(newsroom, day));
  return newsroom;
}

/** A story with a name of its own. What else it says follows from its day. */
export function newStory(newsroom: Newsroom, day: number): Story {
  newsroom.serial += 1;
  const id = `story-${newsroom.serial}`;
  const pick = <T>(vocabulary: Record<string, T>, index: number) => {
    const ids = Object.keys(vocabulary);
    return ids[index % ids.length] ?? '';
  };
  return {
    id,
    original: editionIds[day % 3 === 2 ? 1 : 0] ?? 'en',
    texts: { en: textOf('en', id), ar: textOf('ar', id) },
    folder: '2026/01',
    published: day,
    updated: null,
    expires: null,
    status: 'published',
    section: pick(newsroom.sections, day),
    topics: [pick(newsroom.topics, day)],
    authors: [pick(newsroom.people, day)],
    picture: day % 2 === 0 ? 'teal' : null,
  };
}

/** A text whose words occur nowhere else. */
export function textOf(edition: EditionId, name: string): Text {
  const word = edition === 'ar' ? 'عنوان' : 'Title of';
  return {
    title: `${word} ${name}`,
    description: `${edition === 'ar' ? 'وصف' : 'Description of'} ${name}`,
    slug: edition === 'ar' ? `عنوان-${name}` : name,
    body: `${edition === 'ar' ? 'نص' : 'Body of'} **${name}**.`,
  };
}
