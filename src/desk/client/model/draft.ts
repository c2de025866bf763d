import type { Draft, FieldChange, FieldPath, Json, Text } from '../../protocol.ts';
import { mergeTexts } from './merge.ts';

/** What somebody has typed of a text and not saved. */
export interface Typed {
  /** The text as it was when they began: what is saved is compared with it. */
  base: Text;
  /** The whole file, where its front matter is typed as text; then `body` and `fields` say nothing. */
  whole: string | null;
  /** What stands after the front matter; `null` as long as it is that of `base`. */
  body: string | null;
  fields: readonly FieldChange[];
}

export const untyped = (base: Text): Typed => ({ base, whole: null, body: null, fields: [] });

/** Line breaks of files may be those of Windows; in the browser they are `\n`. */
const lines = (text: string) => text.replace(/\r\n?/g, '\n');

export const bodyOf = ({ text, bodyStart }: Text): string => lines(text.slice(bodyStart));
export const wholeOf = ({ text }: Text): string => lines(text);

/** The body as it is typed at the moment. */
export const typedBody = ({ base, body }: Typed): string => body ?? bodyOf(base);

export const isTyped = ({ whole, body, fields }: Typed): boolean =>
  whole !== null || body !== null || fields.length > 0;

/** What was typed back as it was counts as not typed. */
export const withBody = (typed: Typed, body: string): Typed => ({
  ...typed,
  body: body === bodyOf(typed.base) ? null : body,
});
export const withWhole = (typed: Typed, whole: string): Typed => ({
  ...untyped(typed.base),
  whole: whole === wholeOf(typed.base) ? null : whole,
});

export const samePath = (a: FieldPath, b: FieldPath): boolean => a.join('\n') === b.join('\n');
const same = (a: Json, b: Json) => JSON.stringify(a) === JSON.stringify(b);
const savedValue = ({ fields }: Text, path: FieldPath): Json =>
  fields.find((one) => samePath(one.path, path))?.value ?? null;

export function withField(typed: Typed, { path, value }: FieldChange): Typed {
  const others = typed.fields.filter((one) => !samePath(one.path, path));
  const isBack = same(value, savedValue(typed.base, path));
  return { ...typed, fields: isBack ? others : [...others, { path, value }] };
}

/** What a field says at the moment. */
export function typedValue({ base, fields }: Typed, path: FieldPath): Json {
  const found = fields.find((one) => samePath(one.path, path));
  return found ? found.value : savedValue(base, path);
}

/** What is sent to be checked, shown or saved. */
export function draftOf({ base, whole, body, fields }: Typed): Draft {
  if (whole !== null) return { base: base.text, text: whole };
  return {
    base: base.text,
    ...(body === null ? {} : { body }),
    ...(fields.length === 0 ? {} : { fields: [...fields] }),
  };
}

/**
 * What is typed, on top of a newer version of the file.
 *
 * @returns `null` if the newer version changed the same lines or fields: then what is typed stays on its old base, and the
 * server says so when it is saved
 */
export function rebase(typed: Typed, next: Text): Typed | null {
  const { base, whole, body, fields } = typed;
  if (whole !== null) {
    const merged = mergeTexts(wholeOf(base), whole, wholeOf(next));
    return merged === null ? null : withWhole(untyped(next), merged);
  }
  const isTaken = ({ path, value }: FieldChange) => {
    const now = savedValue(next, path);
    return !same(now, savedValue(base, path)) && !same(now, value);
  };
  if (fields.some(isTaken)) return null;
  const merged = body === null ? bodyOf(next) : mergeTexts(bodyOf(base), body, bodyOf(next));
  if (merged === null) return null;
  return fields.reduce(withField, withBody(untyped(next), merged));
}

/**
 * What is left to save after something was saved: what was typed meanwhile.
 *
 * @param sent what was typed when it was sent
 * @param saved the file that came of it, which may have what others wrote as well
 */
export function afterSaving(now: Typed, sent: Typed, saved: Text): Typed | null {
  if (now.whole !== null || sent.whole !== null) {
    const merged = mergeTexts(
      sent.whole ?? wholeOf(sent.base),
      now.whole ?? sent.whole ?? '',
      wholeOf(saved),
    );
    return merged === null ? null : withWhole(untyped(saved), merged);
  }
  const merged = mergeTexts(typedBody(sent), typedBody(now), bodyOf(saved));
  if (merged === null) return null;
  const since = now.fields.filter(({ path, value }) => !same(value, typedValue(sent, path)));
  const back = sent.fields.filter(({ path }) => !now.fields.some((one) => samePath(one.path, path)));
  const undone = back.map(({ path }) => ({ path, value: typedValue(now, path) }));
  return [...since, ...undone].reduce(withField, withBody(untyped(saved), merged));
}
