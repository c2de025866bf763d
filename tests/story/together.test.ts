import { expect, it } from 'vitest';
import { article, type Files, facts, ofEn, stated, story } from './stories.ts';

const later = '2026-01-22T18:30:00+03:00';
const en = { ...facts, publishTogether: true };
const ku = { ...ofEn };
const waits = (files: Files, edition = 'en') => article(files, edition).together;

it.each<[string, Files, string[]]>([
  ['a text that nobody has begun', { en, ar: ofEn }, ['ku']],
  ['a draft', { en, ar: ofEn, ku: { ...ku, status: 'draft' } }, ['ku']],
  ['nothing that was withdrawn', { en, ar: ofEn, ku: { ...ku, status: 'withdrawn' } }, []],
  ['the editions that are named', { en: { ...en, publishTogether: ['ar'] } }, ['ar']],
  ['no other edition', { en: { ...en, publishTogether: ['ar'] }, ar: ofEn }, []],
])('waits for %s', (_what, files, lacks) => {
  expect(waits(files)?.lacks).toEqual(lacks);
});

it('comes when the last one comes', () => {
  const files = { en: { ...en, publishTogether: ['ar'] }, ar: { ...ofEn, published: later }, ku };
  const from = Date.parse(later);
  expect([waits(files), waits(files, 'ar')]).toEqual([
    { lacks: [], from },
    { lacks: [], from },
  ]);
  expect(waits(files, 'ku')).toBeUndefined();
});

it('is not said where editions are published by themselves', () => {
  expect(waits({ en: { ...en, publishTogether: false }, ar: ofEn })).toBeUndefined();
});

it('is said by the original, of editions that there are', () => {
  const files = {
    en: { ...facts, publishTogether: ['en', 'arr'] },
    ar: { ...ofEn, publishTogether: true },
  };
  expect(stated(story(files))).toEqual([
    'unknown-edition en.md publishTogether.1',
    'original-says ar.md publishTogether',
  ]);
});
