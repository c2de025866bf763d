import { z } from 'zod';
import { code, table } from './page.ts';

/** A table of keys for each kind of something, whose kind stands in `to`, `at` or `by`. */
export const tablesOf = (
  schemas: Readonly<Record<string, z.ZodObject>>,
  title: (kind: string) => string,
): string[] =>
  Object.entries(schemas).flatMap(([kind, schema]) => {
    const { to: _to, at: _at, by: _by, ...shape } = schema.shape;
    return [title(kind), keyTable(z.strictObject(shape))];
  });

/** What is read of a JSON Schema here: https://json-schema.org/draft/2020-12/json-schema-validation */
interface Schema {
  title?: string;
  description?: string;
  type?: string;
  format?: string;
  enum?: readonly string[];
  default?: unknown;
  minimum?: number;
  maximum?: number;
  required?: readonly string[];
  properties?: Readonly<Record<string, Schema>>;
  additionalProperties?: Schema | false;
  prefixItems?: readonly Schema[];
  items?: Schema | false;
  propertyNames?: Schema;
}

/**
 * A table of the keys that a schema knows, those inside others included; of the keys of each entry, where
 * a file is a list of entries by their ids.
 *
 * @throws RangeError where the schema doesn't say what a key is for
 */
export function keyTable(schema: z.ZodType): string {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;
  return table(['Key', 'Value', 'What it is for'], rowsOf(root.additionalProperties || root, ''));
}

function rowsOf(schema: Schema, within: string): string[][] {
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties).flatMap(([key, one]) => {
    const name = `${within}${key}`;
    if (!one.description) throw new RangeError(`the schema does not say what ${name} is for`);
    const needed = required.includes(key) ? ' (required)' : '';
    return [[`${code(name)}${needed}`, valueIn(one), purpose(one)], ...inside(one, name)];
  });
}

/** The keys of what a key holds, of each item if that is a list. */
function inside(schema: Schema, name: string): string[][] {
  if (schema.properties) return rowsOf(schema, `${name}.`);
  if (schema.items && 'properties' in schema.items) return rowsOf(schema.items, `${name}[].`);
  const { additionalProperties } = schema;
  return additionalProperties ? rowsOf(additionalProperties, `${name}.<id>.`) : [];
}

function purpose(schema: Schema): string {
  const { description = '', default: usual } = schema;
  const isPlain = ['string', 'number', 'boolean'].includes(typeof usual);
  return isPlain ? `${description} ${code(String(usual))} if left out.` : description;
}

/** What may be written, in a few words. */
function valueIn(schema: Schema): string {
  if (schema.title) return schema.title;
  if (schema.enum) return schema.enum.map(code).join(', ');
  if (schema.prefixItems) return `list of ${schema.prefixItems.length}`;
  if (schema.items) return schema.items.properties ? 'list of entries' : `list of ${valueIn(schema.items)}`;
  if (schema.propertyNames?.enum) return `entries: ${schema.propertyNames.enum.map(code).join(', ')}`;
  if (schema.type === 'object') return 'entries';
  if (schema.format === 'uri') return 'web address';
  return plain(schema);
}

function plain({ type, minimum, maximum }: Schema): string {
  if (type === 'boolean') return '`true`, `false`';
  if (type !== 'integer' && type !== 'number') return 'text';
  const isBounded = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER;
  return isBounded && minimum !== undefined ? `number from ${minimum} to ${maximum}` : 'number';
}
