/** What each block is for, and how it is written. */
export const blockExamples: Readonly<Record<string, { purpose: string; example: string }>> = {
  'key-points': {
    purpose: 'The story in a few points, usually at its top.',
    example: ':::key-points\n- The river rose by **two metres** overnight.\n- Three bridges are closed.\n:::',
  },
  quote: {
    purpose: 'A quotation set off from the text.',
    example: ':::quote[Mariam Haddad, bookbinder]\nPaper remembers what was folded into it.\n:::',
  },
  update: {
    purpose: 'What was added later, and when.',
    example: ':::update{at=2026-01-22T09:10:00+03:00}\nThe bridge has opened again.\n:::',
  },
  'editors-note': {
    purpose: 'What the newsroom has to say about the story itself.',
    example: ':::editors-note\nThe names in this story were changed at the speakers’ request.\n:::',
  },
  timeline: {
    purpose:
      'Events in their order. Each begins with a time: `2026`, `2026-01`, `2026-01-21`, `18:30` or `2026-01-21 18:30`.',
    example:
      ':::timeline\n- 1258: The library is lost.\n- 2026-01-21: The first page is found.\n- 2026-01-22 18:30: It is shown.\n:::',
  },
  live: {
    purpose: 'One post of live coverage. Readers link to its id, so that it stays what it is.',
    example:
      ':::live[The gates are open]{id=gates-open at=2026-01-21T06:45:00+03:00}\nThe first readers are inside.\n:::',
  },
  embed: {
    purpose:
      'A video, a post or a map from elsewhere, on one line: a card, and the player once a reader asks for it ([more](../embeds.md)).',
    example:
      '::embed{url="https://vimeo.com/76979871" title="The bridge opens" picture=map.png alt="A map of the river"}',
  },
  figure: {
    purpose: 'A picture from beside the text, its caption and who made it.',
    example:
      ':::figure{credit="The Newsroom"}\n![A map of the river](map.png)\nThe river and its bridges.\n:::',
  },
  table: {
    purpose: 'A table of data with a caption, and where the data come from.',
    example:
      ':::table[Water by month]{source="The Ministry"}\n| Month   | Metres |\n| :------ | -----: |\n| January |    2.1 |\n:::',
  },
  related: {
    purpose: 'A card that leads to another story, by the id of that.',
    example: ':::related{story=river-levels}\n:::',
  },
  audio: {
    purpose: 'Something to hear, from beside the text, with what is said in it.',
    example:
      ':::audio[Mariam Haddad on the old bindery]{src=talk.mp3 credit="Layla Nasser"}\n*Layla Nasser:* How long does one book take?\n\n*Mariam Haddad:* Three weeks.\n:::',
  },
  video: {
    purpose:
      'A film from beside the text; captions are `film.en.vtt` and so on beside it. What is said in it may stand between the fences.',
    example: ':::video[The press at work]{src=film.mp4 poster=still.jpg credit="Samir Aziz"}\n:::',
  },
  gallery: {
    purpose: 'Several pictures side by side, each with its caption behind it.',
    example:
      ':::gallery{credit="The Newsroom"}\n![The river at the bridge](map.png) The bridge before the flood.\n\n![The same place under water](still.jpg) The day after.\n:::',
  },
  chart: {
    purpose: 'A chart or map with its data, for those who don’t see it and those who want the figures.',
    example:
      ':::chart[Water by month, in metres]{source="The Ministry"}\n![Two columns, the first higher](map.png)\n\n| Month    | Metres |\n| :------- | -----: |\n| January  |    2.1 |\n| February |    1.4 |\n:::',
  },
  verse: {
    purpose: 'A poem, line by line; the halves of a line stand in two columns where ` // ` is between them.',
    example:
      ':::verse{by="Anonymous" from="The Wanderer"}\nWhere is the horse gone? // Where the rider?\n:::',
  },
};
