/** What a voice is given of a text: marks of direction and soft hyphens are not for it; what joins letters is. */
export const spokenText = (text: string): string =>
  text
    .replace(/[^\P{Cf}\u200c\u200d]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
