import { nameOfText, type Text } from '../texts.ts';
import type { State, StatusItem } from './states.ts';

/** What a text is to be told of with. */
export function itemOf(
  state: State,
  text: Text,
  at: number | null = null,
  details: readonly string[] = [],
): StatusItem {
  const { edition, title, body } = text;
  const { section = null, assignee = null, review = null } = 'story' in text ? text : {};
  return {
    state,
    story: nameOfText(text),
    edition,
    title,
    section,
    file: body.file,
    at,
    details,
    assignee,
    review,
  };
}
