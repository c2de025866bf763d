import { Scalar, stringify } from 'yaml';

/** What YAML can say. */
export type Data = string | number | boolean | null | Data[] | { [key: string]: Data };

const oneLine = { lineWidth: 0, blockQuote: false, collectionStyle: 'flow' } as const;

/** Whether any text in it has several lines; JSON says those in one. */
const hasLines = (data: Data): boolean => /\\[nr]/.test(JSON.stringify(data));

/** Data as YAML within brackets or braces, in one line. */
export function flowText(data: Data): string {
  if (hasLines(data)) return JSON.stringify(data);
  if (typeof data === 'object' && data !== null && !Array.isArray(data))
    return stringify(data, oneLine).trim();
  const list = stringify(Array.isArray(data) ? data : [data], {
    ...oneLine,
    flowCollectionPadding: false,
  }).trim();
  return Array.isArray(data) ? list : list.slice(1, -1);
}

/** A value as it stands behind a key at the margin, in one line. */
const blockText = (data: Data): string =>
  typeof data === 'object' || hasLines(data) ? flowText(data) : stringify(data, oneLine).trim();

/** `key: value`. */
export const entryText = (key: string, value: Data, flow: boolean): string =>
  `${key}: ${flow ? flowText(value) : blockText(value)}`;

/**
 * A list of mappings as lines, one for each.
 *
 * @param before what begins each line
 * @returns nothing of any other data
 */
export function itemsText(data: Data, before = ' '): string {
  const isList = Array.isArray(data) && data.some((one) => typeof one === 'object' && one !== null);
  return isList ? data.map((one) => `${before}- ${flowText(one)}`).join('') : '';
}

/** A value in the place of another one, with its quotation marks if it has any. */
export function scalarText(data: Data, node: Scalar, flow: boolean): string {
  if (typeof data === 'string' && node.type === Scalar.QUOTE_DOUBLE) return JSON.stringify(data);
  if (typeof data === 'string' && node.type === Scalar.QUOTE_SINGLE && !/[\r\n]/.test(data))
    return `'${data.replaceAll("'", "''")}'`;
  return flow ? flowText(data) : blockText(data);
}
