import { z } from 'zod';
import type { KeyPath } from './problem.ts';

/** Whether what a schema has at a path is marked as `words`: `publication/fields.ts`. */
export function isWords(schema: z.ZodType, path: KeyPath): boolean {
  const found = schemaAt(schema, path);
  return found instanceof z.ZodType && found.meta()?.['words'] === true;
}

/** The keys that the schema knows at a path, through whatever wraps the objects on the way. */
export function keysAt(schema: z.ZodType, path: KeyPath): string[] {
  const found = schemaAt(schema, path);
  return found instanceof z.ZodObject ? Object.keys(found.shape) : [];
}

/** What a schema has at a path; `undefined` where it has nothing. */
function schemaAt(schema: unknown, [first, ...rest]: KeyPath): unknown {
  const inner = unwrap(schema);
  if (first === undefined) return inner;
  if (inner instanceof z.ZodObject) return schemaAt(inner.shape[first], rest);
  if (inner instanceof z.ZodArray) return schemaAt(inner.element, rest);
  return inner instanceof z.ZodRecord ? schemaAt(inner.valueType, rest) : undefined;
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.unwrap());
  return schema instanceof z.ZodPipe ? unwrap(schema.in) : schema;
}
