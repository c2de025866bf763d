/** What an edit is about, for whoever applies only some of them. */
export type EditKind = 'quote' | 'apostrophe' | 'dash' | 'ellipsis' | 'punctuation' | 'digits' | 'space';

/** The part of a text from `start` to before `end`, and what stands there instead. */
export interface Edit {
  start: number;
  end: number;
  text: string;
  kind: EditKind;
}

/** The text with all edits made. They are in the order of the text and don't overlap. */
export function applyEdits(text: string, edits: readonly Pick<Edit, 'start' | 'end' | 'text'>[]): string {
  let result = '';
  let done = 0;
  for (const edit of edits) {
    result += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + text.slice(done);
}
