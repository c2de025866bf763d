import type { Edition, Publication, Term } from '../../src/publication/publication.ts';

export const english: Edition = {
  id: 'en',
  language: 'en',
  locale: 'en-GB-u-nu-latn-ca-gregory',
  direction: 'ltr',
  script: 'Latn',
  label: 'English',
  name: 'The Copyist',
  description: 'News of paper and ink.',
};

export const arabic: Edition = {
  id: 'ar',
  language: 'ar',
  locale: 'ar-JO-u-nu-latn-ca-gregory',
  direction: 'rtl',
  script: 'Arab',
  label: 'العربية',
  name: 'الناسخ',
  description: 'أخبار الورق والحبر.',
};

const term = (id: string, en: string, ar: string): Term => ({ id, names: { en, ar } });

/** A small publication in two languages. */
export const publication: Publication = {
  origin: 'https://news.example',
  timeZone: 'Asia/Amman',
  editions: [english, arabic],
  parser: 'auto',
  storiesPerPage: 3,
  feedItems: 5,
  search: true,
  organization: { policies: {}, sameAs: [] },
  hub: null,
  security: null,
  ads: [],
  terms: {
    section: [term('world', 'World', 'العالم'), term('science', 'Science', 'علوم')],
    topic: [term('water', 'Water', 'المياه'), term('paper', 'Paper', 'الورق'), term('ink', 'Ink', 'الحبر')],
    person: [term('desk', 'The Desk', 'هيئة التحرير'), term('translator', 'A Translator', 'مترجم')],
    show: [],
  },
};
