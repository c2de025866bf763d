/** Where a compiler stopped, and why. Plain data: processes tell each other. */
export interface CompileFault {
  /** Absolute; `undefined` if it does not say. */
  file: string | undefined;
  /** Both from 1. */
  line: number;
  column: number;
  detail: string;
}

/** What Astro, Vite and Rolldown say of a mistake, each in its own way. */
export function faultOf(error: unknown): CompileFault {
  const found = (error ?? {}) as {
    message?: string;
    id?: string;
    loc?: { file?: string; line?: number; column?: number };
    errors?: unknown[];
  };
  if (found.errors?.[0]) return faultOf(found.errors[0]);
  const { loc, id, message = String(error) } = found;
  const file = loc?.file ?? id;
  const [detail = ''] = message.split('\n', 1);
  return { file: file?.split('?')[0], line: loc?.line ?? 1, column: (loc?.column ?? 0) + 1, detail };
}
