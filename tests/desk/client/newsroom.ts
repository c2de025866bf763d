import type {
  Comment,
  Field,
  Item,
  Session,
  Stale,
  StoryRow,
  Text,
  Vocabularies,
} from '../../../src/desk/protocol.ts';

const english = { id: 'en', language: 'en', direction: 'ltr', label: 'English', locale: 'en-GB' } as const;
const arabic = {
  id: 'ar',
  language: 'ar',
  direction: 'rtl',
  label: 'العربية',
  locale: 'ar-JO-u-nu-latn',
} as const;

export const user = {
  id: 'sara',
  name: 'سارة حداد',
  roles: { en: 'publisher', ar: 'publisher' },
  person: 'sara',
} as const;

export const session = (isSignedIn: boolean): Session => ({
  user: isSignedIn ? user : null,
  token: 'token',
  languages: [english, arabic],
  language: 'en',
  name: 'Warraq',
  editions: [english, arabic],
  timeZone: 'Asia/Amman',
  git: true,
  uploadLimit: 10e6,
  signsIn: true,
});

export const vocabularies: Vocabularies = {
  sections: [
    { value: 'science', label: 'Science' },
    { value: 'culture', label: 'Culture' },
  ],
  topics: ['water', 'books', 'calendars'].map((value) => ({ value, label: value })),
  people: [
    { value: 'sara', label: 'Sara Haddad' },
    { value: 'desk', label: 'Warraq Desk' },
  ],
  glossary: [],
  stories: [
    { value: 'two-rivers', label: 'The Euphrates and the Tigris in numbers' },
    { value: 'six-pens', label: 'أقلام الخط الستة', language: 'ar', direction: 'rtl' },
  ],
  blocks: [
    {
      name: 'quote',
      template: { en: ':::quote[Who said it]\nThe words.\n:::', ar: ':::quote[القائل]\nالكلام.\n:::' },
    },
    { name: 'update', template: { en: ':::update{at=2026-01-22T09:10}\nWhat is new.\n:::' } },
  ],
  files: ['sections', 'topics', 'people', 'glossary'],
};

const bodies = {
  en: [
    'The Euphrates and the Tigris rise close to each other in the mountains of eastern Türkiye, and carry most of the surface water of Iraq.',
    '## The two rivers side by side',
    ':::quote[The United Nations inventory, 2013]\nHuman intervention changed the regime of the river.\n:::',
    '- [Tigris and Euphrates](https://www.britannica.com/place/Tigris)\n- [Six pens](story:six-pens)',
  ],
  ar: [
    'ينبع الفرات ودجلة في جبال شرق تركيا متقاربين، ويحملان معظم مياه العراق السطحية، وقال مسؤول في UNESCO إن النهرين يتراجعان.',
    '## النهران جنبًا إلى جنب',
    ':::quote[جرد الأمم المتحدة، 2013]\nغيّر تدخل الإنسان نظام جريان النهر.\n:::',
    '- [منظومة دجلة والفرات](https://www.britannica.com/place/Tigris) (بالإنجليزية)\n- [الأقلام الستة](story:six-pens)',
  ],
} as const;
const titles = { en: 'The two rivers in numbers', ar: 'دجلة والفرات بالأرقام' } as const;

function fieldsOf(edition: 'en' | 'ar'): Field[] {
  const { language, direction } = edition === 'en' ? english : arabic;
  const words = { required: false, inherited: null, language, direction } as const;
  const plain = { ...words, language: null, direction: 'ltr' } as const;
  return [
    { ...words, path: ['title'], type: 'line', value: titles[edition], required: true, limit: 70 },
    { ...words, path: ['description'], type: 'words', value: bodies[edition][0], required: true },
    { ...plain, path: ['slug'], type: 'slug', value: 'two-rivers' },
    { ...plain, path: ['published'], type: 'time', value: '2025-11-03T09:00:00+03:00' },
    {
      ...plain,
      path: ['section'],
      type: 'choice',
      required: true,
      value: 'science',
      choices: vocabularies.sections,
    },
    { ...plain, path: ['topics'], type: 'choices', value: ['water'], choices: vocabularies.topics },
    { ...words, path: ['image', 'alt'], type: 'words', value: null },
    { ...plain, path: ['image', 'src'], type: 'picture', value: null },
  ];
}

const stale: Stale = {
  number: 1,
  state: 'changed',
  was: 'The Euphrates and the Tigris rise far from each other.',
  now: 'The Euphrates and the Tigris rise close to each other.',
  words: [
    { text: 'The Euphrates and the Tigris rise ', change: 'same' },
    { text: 'far from', change: 'removed' },
    { text: 'close to', change: 'added' },
    { text: ' each other.', change: 'same' },
  ],
};

function textOf(edition: 'en' | 'ar'): Text {
  const front = `---\ntitle: ${titles[edition]}\n---\n`;
  const { language, direction } = edition === 'en' ? english : arabic;
  let line = 4;
  const blocks = bodies[edition].map((text, index) => {
    const block = {
      ...{ number: index + 1, kind: 'paragraph', field: null, line, text },
      endLine: line + text.split('\n').length - 1,
      pair: edition === 'ar' ? index + 1 : null,
      stale: edition === 'ar' && index === 0 ? stale : null,
    };
    line = block.endLine + 2;
    return block;
  });
  return {
    ...{
      edition,
      language,
      direction,
      file: `content/stories/2025/11/two-rivers/${edition}.md`,
      exists: true,
    },
    text: `${front}${bodies[edition].join('\n\n')}\n`,
    bodyStart: front.length,
    ...{ digest: edition, stage: edition === 'en' ? 'published' : 'draft', fields: fieldsOf(edition) },
    ...{ problems: [], blocks, removed: [], recorded: edition === 'en' ? null : true },
    may: { write: true, move: ['draft', 'review', 'ready', 'published'], publish: true },
    ...{ site: null, address: `https://news.example/${edition}/2025/11/two-rivers/` },
  };
}

const at = Date.UTC(2025, 10, 4);
const changes = [{ by: 'سارة حداد', at, message: 'two-rivers: ar', action: null, edition: 'ar' }];
const comments: Comment[] = [
  {
    number: 1,
    by: 'sami',
    name: 'سامي',
    at,
    edition: 'ar',
    line: 4,
    quote: null,
    text: 'هل الرقم مؤكد؟',
    resolved: false,
  },
];

/** A story in both editions. */
export const story = (): Item => ({
  ...{ kind: 'story', id: 'two-rivers', folder: 'content/stories/2025/11/two-rivers', original: 'en' },
  texts: [textOf('en'), textOf('ar')],
  ...{ pictures: [], comments, changes, present: [{ id: 'sami', name: 'سامي', edition: 'ar' }] },
});

const day = 86_400_000;
const begun = Date.UTC(2025, 10, 3);

/** As many stories as there are. */
export const rows = (count: number): StoryRow[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{
      kind: 'story',
      id: index === 0 ? 'two-rivers' : `story-${index}`,
      section: 'science',
      original: 'en',
    },
    editions: {
      en: {
        title: `${titles.en} ${index + 1}`,
        stage: 'published',
        assignee: null,
        review: null,
        published: begun,
      },
      ar: {
        title: `${titles.ar} ${index + 1}`,
        stage: 'draft',
        assignee: 'sara',
        review: null,
        published: null,
      },
    },
    todo: index % 3 === 0 ? [{ state: 'stale', edition: 'ar', at: null, details: [] }] : [],
    changed: index === 1 ? { by: 'سارة حداد', at: begun + day } : null,
    at: begun - index * day,
  }));
