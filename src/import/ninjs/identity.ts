import { timeOf } from '../agency/times.ts';
import { type Json, stringIn } from './json.ts';
import { plainText, textsOf } from './texts.ts';

/** Superdesk and others call it `guid`. Without any, what it says and when is its name. */
export function guidOf(item: Json): string {
  const headline =
    stringIn(item, 'headline', 'title') ?? plainText(textsOf(item, 'headline', 'headlines')[0]);
  return (
    stringIn(item, 'uri', 'guid', '_id') ?? ['ninjs', stringIn(item, 'versioncreated'), headline].join(':')
  );
}

/** Items without a number are as new as they say. */
export const versionOf = (item: Json): string | undefined =>
  stringIn(item, 'version') ?? timeOf(stringIn(item, 'versioncreated'));

export const natureOf = (item: Json): string => stringIn(item, 'type') ?? 'text';
