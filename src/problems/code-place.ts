/**
 * Where code of a newsroom failed, as the stack of what it threw says.
 *
 * @param file as problems name it: the end of its path
 */
export function codePlace(error: unknown, file: string): { line: number; column: number } {
  const stack = error instanceof Error ? `${error.stack ?? ''}` : '';
  const end = file.slice(file.indexOf('/') + 1).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const [, line, column] = new RegExp(`/${end}(?:\\?[\\w-]*)?:(\\d+)(?::(\\d+))?`).exec(stack) ?? [];
  return { line: Number(line ?? 1), column: Number(column ?? 1) };
}
