import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digest, read } from '../../src/disk/files.ts';
import { walk } from '../../src/disk/walk.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { keptFolder } from '../kept.ts';
import { code } from '../seed-cache.ts';
import { testSite } from '../site.ts';

/** Its files: nothing is written for any of its languages but names and stories. */
export const newsroom = path.join(import.meta.dirname, 'newsroom');

/** The languages, each an edition that is named by its tag. */
export const languages = ['fr', 'es', 'ru', 'tr', 'he', 'fa', 'ur', 'hi', 'ja', 'zh'] as const;

/** A newsroom in ten languages, as it is published. */
export interface TenLanguages {
  /** The folder it is in: nobody may change it. */
  out: string;
  /** What the build said of it, with the audit. */
  problems: readonly Problem[];
  /** A file of it. */
  file(name: string): string;
}

/** Builds it (10 s of CPU), or takes what another test file has built. */
export async function tenLanguages(): Promise<TenLanguages> {
  const texts = walk(newsroom).files.map(({ name }) => `${name} ${digest(read(path.join(newsroom, name)))}`);
  const place = await keptFolder('ten-languages', digest([code(), ...texts].join('\n')), async (draft) => {
    const site = testSite(newsroom);
    const { problems } = await site.build({ out: path.join(draft, 'site'), audit: true });
    site.remove();
    writeFileSync(path.join(draft, 'problems.json'), JSON.stringify(problems));
  });
  const out = path.join(place, 'site');
  return {
    out,
    problems: JSON.parse(readFileSync(path.join(place, 'problems.json'), 'utf8')),
    file: (name) => readFileSync(path.join(out, name), 'utf8'),
  };
}

/** The path of the story that is in all languages, below the site. */
export const ferry: Record<(typeof languages)[number], string> = {
  fr: 'fr/2026/01/bac-de-nuit/',
  es: 'es/2026/01/transbordador-nocturno/',
  ru: 'ru/2026/01/nochnoy-parom/',
  tr: 'tr/2026/01/gece-vapuru/',
  he: 'he/2026/01/מעבורת-הלילה/',
  fa: 'fa/2026/01/کشتی-شبانه/',
  ur: 'ur/2026/01/رات-کی-کشتی/',
  hi: 'hi/2026/01/रात-की-नाव/',
  ja: 'ja/2026/01/夜のフェリー/',
  zh: 'zh/2026/01/夜航渡轮/',
};
