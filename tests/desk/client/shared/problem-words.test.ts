import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hintOf, messageOf } from '../../../../src/desk/client/shared/problem-words.ts';
import { createStrings } from '../../../../src/desk/client/shared/strings.ts';
import { toDeskProblem } from '../../../../src/desk/desk-problem.ts';
import { interfaceStrings } from '../../../../src/desk/http/session.ts';
import { deskProblem } from '../../../../src/desk/refused.ts';
import { rootsIn } from '../../../../src/disk/roots.ts';
import { catalogue, type RuleId } from '../../../../src/problems/catalogue.ts';
import { problem } from '../../../../src/problems/problem.ts';
import { project } from '../../../kept.ts';

const roots = rootsIn(project, project);
const words = (language: string) =>
  createStrings(language, interfaceStrings(roots, language) ?? {}, (value) => String(value));
const text = '---\ntitle: x\nimage:\n  src: a.png\n  alt: y\nslug: A b\n---\nText.\n';
const at = (line: number) => ({ file: 'content/stories/x/ar.md', line, column: 1 });

const ownWords = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(`${project}/locales/desk/problems/${language}.json`, 'utf8'));
const arabic = ownWords('ar');

describe.each(['ar', 'en'])('words of problems in %s', (language) => {
  const own = ownWords(language);

  it('are those of rules that there are, with their parameters and no others', () => {
    for (const [key, said] of Object.entries(own)) {
      const rule = key.replace(/_[a-z]+$/, '').replace(/\.hint$/, '');
      const source = rule.startsWith('desk-')
        ? deskProblem(rule as never).message
        : catalogue[rule as RuleId];
      expect(source, key).toBeDefined();
      expect(said, key).toBe(said.normalize('NFC').trim());
      const variables = [...said.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
      const known = rule.startsWith('desk-') ? '' : `field ${parametersOf(rule as RuleId)}`;
      for (const name of variables) expect(known.split(' '), key).toContain(name);
    }
  });
});

/** What a rule's sentences are made with, as its code names it. */
const parametersOf = (rule: RuleId) => {
  const { message, hint } = catalogue[rule];
  return [...`${message} ${hint}`.matchAll(/\b(?:p\.)?([a-z]\w*)\b/gi)].map(([, name]) => name).join(' ');
};

describe('a problem at the desk', () => {
  it('is told in the language of the interface, with the names of its fields', () => {
    const missing = toDeskProblem(problem('missing-key', { key: 'authors' }, at(2)), undefined, text);
    expect(missing.path).toEqual(['authors']);
    expect(messageOf(words('ar'), missing)).toBe('الحقل «\u2068الكتّاب\u2069» ناقص.');
    expect(messageOf(words('en'), missing)).toBe('“\u2068Authors\u2069” is missing.');
    const side = toDeskProblem(
      problem('mark-spacing', { mark: '،', side: 'before' }, at(8)),
      undefined,
      text,
    );
    expect(side.path).toBeUndefined();
    expect(messageOf(words('ar'), side)).toBe('قبل \u2068،\u2069 مسافة.');
  });

  it('of a field that is empty says so', () => {
    const detail = 'it is empty.';
    const told = (line: number, source: string) => {
      const one = toDeskProblem(
        problem('invalid-value', { key: 'title', detail }, at(line)),
        undefined,
        source,
      );
      return [messageOf(words('en'), one), hintOf(words('en'), one)];
    };
    expect(told(2, text.replace('title: x', "title: ''"))).toEqual([
      '“\u2068Title\u2069” is empty.',
      'Fill it in.',
    ]);
    expect(told(2, text)[1]).toBe('Correct it.');
    expect(told(5, text.replace('alt: y', "alt: ' '"))[1]).toBe('Fill it in.');
  });

  it('is told in the words of check where the desk has none', () => {
    const other = toDeskProblem(problem('file-encoding', {}, at(1)), undefined, text);
    expect(messageOf(words('ar'), other)).toBe(other.message);
    expect(hintOf(words('ar'), other)).toBe(other.hint);
  });

  it('counts letters as Arabic does, and says which flaw a recording has', () => {
    const long = (length: number) =>
      messageOf(
        words('ar'),
        toDeskProblem(problem('over-long', { key: 'title', length, limit: 100 }, at(2)), undefined, text),
      ).replaceAll(/[\u2068\u2069]/g, '');
    expect([103, 120, 201].map(long)).toEqual([
      expect.stringContaining('103 أحرف،'),
      expect.stringContaining('120 حرفًا،'),
      expect.stringContaining('201 حرف،'),
    ]);
    const flaw = (one: string, actual: string | null) =>
      messageOf(
        words('ar'),
        toDeskProblem(
          problem('media-unreadable', { src: 'a.mp4', flaw: one, actual }, at(8)),
          undefined,
          text,
        ),
      );
    expect(new Set([flaw('empty', null), flaw('misnamed', 'webm'), flaw('damaged', null)]).size).toBe(3);
  });

  it('shows no name of what a rule lacks', () => {
    const disagrees = (said: string | null, translation: string | null) => {
      const params = { kind: 'number', said, translation, original: 'en.md:7' };
      return messageOf(
        words('ar'),
        toDeskProblem(problem('translation-disagrees', params, at(8)), undefined, text),
      );
    };
    const told = [disagrees('7', '9'), disagrees('7', null), disagrees(null, '9')];
    expect(new Set(told).size).toBe(3);
    const form = (preferred: string | null) =>
      toDeskProblem(problem('name-form', { form: 'x', preferred, note: null }, at(8)), undefined, text);
    told.push(...['y', null].map((preferred) => hintOf(words('ar'), form(preferred))));
    for (const one of told) expect(one).not.toContain('{{');
  });

  it('of recordings, embeds and timelines is told in Arabic', () => {
    const told: RuleId[] = [
      ...(['media-missing', 'media-kind', 'media-unreadable', 'captions-malformed'] as const),
      ...(['video-captions', 'video-poster', 'audio-transcript', 'embed-unknown', 'timeline-time'] as const),
    ];
    for (const rule of told)
      for (const key of [rule, `${rule}.hint`]) expect(Object.keys(arabic), key).toContain(key);
  });

  it('leads to the field of its line', () => {
    const path = (line: number) =>
      toDeskProblem(problem('invalid-slug', { slug: 'A b' }, at(line)), undefined, text).path;
    expect([2, 4, 5, 6, 8].map(path)).toEqual([
      ['title'],
      ['image', 'src'],
      ['image', 'alt'],
      ['slug'],
      undefined,
    ]);
  });
});
