import { usualLimits } from '../../publication/house-style.ts';
import type { Edition, Publication } from '../../publication/publication.ts';
import { storyKinds } from '../../story/article.ts';
import type { Data } from '../../story/yaml-text.ts';
import type { TextKind } from '../newsroom/folder.ts';
import type { Choice, Field, FieldPath, FieldType, Json } from '../protocol.ts';
import { editionChoices, termChoices } from './choices.ts';

/** What a form knows of a key. */
interface Shape {
  path: FieldPath;
  type: FieldType;
  /** Whether it is written in the edition's language. */
  words?: boolean;
  required?: 'always' | 'original';
  /** Which texts have it; both by default. */
  of?: 'original' | 'translation';
  /** Whether a translation has it from its original. */
  inherited?: boolean;
  choices?: 'section' | 'topic' | 'person' | 'kind' | 'edition';
  entry?: Shape[];
}

const words = true;
const inherited = true;

const ofStories: readonly Shape[] = [
  { path: ['title'], type: 'line', words, required: 'always' },
  { path: ['description'], type: 'words', words, required: 'always' },
  { path: ['slug'], type: 'slug', inherited },
  { path: ['section'], type: 'choice', choices: 'section', inherited, required: 'original' },
  { path: ['topics'], type: 'choices', choices: 'topic', inherited },
  { path: ['authors'], type: 'choices', choices: 'person', inherited, required: 'original' },
  { path: ['translators'], type: 'choices', choices: 'person', of: 'translation' },
  { path: ['image', 'src'], type: 'picture', inherited },
  { path: ['image', 'alt'], type: 'words', words, inherited },
  { path: ['image', 'caption'], type: 'words', words, inherited },
  { path: ['image', 'credit'], type: 'line', words, inherited },
  { path: ['source', 'name'], type: 'line', words, inherited },
  { path: ['source', 'url'], type: 'address', inherited },
  { path: ['kind'], type: 'choice', choices: 'kind', inherited },
  { path: ['published'], type: 'time', inherited, required: 'original' },
  { path: ['updated'], type: 'time', inherited },
  { path: ['expires'], type: 'time', inherited },
  { path: ['coverageEnds'], type: 'time', inherited },
  { path: ['publishTogether'], type: 'boolean', of: 'original' },
  {
    path: ['corrections'],
    type: 'entries',
    entry: [
      { path: ['at'], type: 'time', required: 'always' },
      { path: ['text'], type: 'words', words, required: 'always' },
      { path: ['editions'], type: 'choices', choices: 'edition' },
    ],
  },
  {
    path: ['correctionsDeclined'],
    type: 'entries',
    entry: [
      { path: ['at'], type: 'time', required: 'always' },
      { path: ['why'], type: 'words', words, required: 'always' },
    ],
  },
  { path: ['aliases'], type: 'lines' },
  { path: ['assignee'], type: 'choice', choices: 'person' },
  { path: ['review'], type: 'choice', choices: 'person' },
];

const ofPages: readonly Shape[] = [
  { path: ['title'], type: 'line', words, required: 'always' },
  { path: ['description'], type: 'words', words, required: 'always' },
  { path: ['slug'], type: 'slug', inherited },
  { path: ['order'], type: 'number', inherited },
  { path: ['aliases'], type: 'lines' },
];

/** A text that a form is made for. */
export interface FormOf {
  kind: TextKind;
  edition: Edition;
  publication: Publication;
  /** What its front matter says; `null` if that can't be read. */
  data: Record<string, Data> | null;
  /** What its original says; `null` of an original. */
  base: Record<string, Data> | null;
  /** The language that choices are named in. */
  language: string;
}

/** The fields of a text's form. */
export function fieldsOf(form: FormOf): Field[] {
  const role = form.base === null ? 'original' : 'translation';
  const shapes = form.kind === 'story' ? ofStories : ofPages;
  return shapes
    .filter(({ of }) => of === undefined || of === role)
    .map((shape) => ({
      ...described(shape, form, role),
      value: at(form.data, shape.path),
      inherited: shape.inherited ? at(form.base, shape.path) : null,
      ...(shape.entry && { entry: shape.entry.map((one) => described(one, form, role)) }),
      ...(form.data === null && { fixed: true as const }),
    }));
}

function described(
  { path, type, words, required, choices }: Shape,
  form: FormOf,
  role: 'original' | 'translation',
) {
  const { edition } = form;
  const limit = limitOf(path, edition);
  return {
    path,
    type,
    required: required === 'always' || required === role,
    language: words ? edition.language : null,
    direction: words ? edition.direction : ('ltr' as const),
    ...(choices && { choices: choicesOf(choices, form) }),
    ...(limit !== undefined && { limit }),
  };
}

function limitOf([key]: FieldPath, { limits }: Edition): number | undefined {
  return key === 'title' || key === 'description' ? (limits?.[key] ?? usualLimits[key]) : undefined;
}

function choicesOf(kind: NonNullable<Shape['choices']>, { publication, language }: FormOf): Choice[] {
  if (kind === 'kind') return storyKinds.map((value) => ({ value, label: value }));
  return kind === 'edition' ? editionChoices(publication) : termChoices(publication, kind, language);
}

/** What data says at a path. */
export function at(data: Record<string, Data> | null, [key, inner]: FieldPath): Json {
  const value = data?.[key] ?? null;
  if (inner === undefined) return value;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value[inner] ?? null) : null;
}
