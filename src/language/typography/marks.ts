/** Marks on each other, below a letter, on a letter that hamza or another sign has made high, or of another script than Arabic. */
const beyondLetters =
  /\p{M}{2}|[\u064D\u0650\u0655\u0656]|[\u0622-\u0626\u0671]\p{M}|(?![\u064B-\u065F\u0670])\p{M}/u;

/** What a headline has as its class whose marks, such as vowel signs, leave the height of its letters: it needs higher lines. */
export function markedBy(title: string): 'marked' | undefined {
  return beyondLetters.test(title.normalize('NFC')) ? 'marked' : undefined;
}
