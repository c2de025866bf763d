/** Marks over and under letters that writers leave out, and the stroke that stretches words. */
const optional = /[\u064B-\u0652\u0670\u0640]/g;

/** A word as lists have it: composed, in lower case. */
export const key = (word: string) => word.normalize('NFC').toLowerCase();

/** The same without marks that can be left out. */
export const bare = (word: string) => key(word).replace(optional, '');
