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
};
