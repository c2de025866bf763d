/** What a headline with marks above or below its letters, such as vowel signs, has as its class: it needs higher lines. */
export const markedBy = (title: string): 'marked' | undefined =>
  /\p{M}/u.test(title.normalize('NFC')) ? 'marked' : undefined;
