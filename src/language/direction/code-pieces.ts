import { rightToLeft } from './bidi-classes.ts';
import type { Span } from './foreign-words.ts';

const fromRight = new RegExp(rightToLeft);

/**
 * Comments, strings, and words with spaces only between them: each is one piece. What is in quotation
 * marks or behind the sign of a comment may hold any marks; a comment ends where its line does.
 */
const piece = new RegExp(
  [
    String.raw`(?:(?<!:)\/\/|(?<![^\s])(?:#+|--|;+|%+)(?=\s)|\/\*+|<!--)(?<comment>[^\n]*?)(?=\*+\/|-->|\n|$)`,
    String.raw`"(?<double>(?:[^"\\\n]|\\.){0,2000})"`,
    String.raw`(?<!\w)'(?<single>(?:[^'\\\n]|\\.){0,2000})'`,
    '`(?<template>[^`\\n]*)`',
    String.raw`«(?<quoted>[^»\n]*)»`,
    String.raw`(?<words>${rightToLeft}[\p{M}\p{Nd}_ـ]*(?: ?${rightToLeft}[\p{M}\p{Nd}_ـ]*)*)`,
  ].join('|'),
  'gu',
);
/** What has no marks to be put in order. */
const words = /^[\p{L}\p{M} ]*$/u;
const sentenceEnd = /[؟!.…]+/y;

/**
 * The parts of code that are prose from right to left: its marks and order stay those of code, whatever
 * stands in its strings and comments. In the order of the text, not overlapping.
 */
export function codePieces(text: string): Span[] {
  if (!fromRight.test(text) || words.test(text)) return [];
  return [...text.matchAll(piece)].flatMap(({ 0: match, index, groups = {} }) => {
    const inside = Object.values(groups).find((one) => one !== undefined) ?? '';
    const offset = index + match.lastIndexOf(inside);
    const first = inside.search(fromRight);
    if (first < 0) return [];
    const last = inside.length - [...inside].reverse().join('').search(fromRight);
    const latinFirst = /^[^\p{L}]*\p{Script=Latin}/u.test(inside);
    const start = latinFirst ? first : inside.length - inside.trimStart().length;
    sentenceEnd.lastIndex = last;
    const end = last + (sentenceEnd.exec(inside)?.[0].length ?? 0);
    return [{ start: offset + start, end: offset + (latinFirst ? end : inside.trimEnd().length) }];
  });
}
