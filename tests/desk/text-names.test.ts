import { expect, it } from 'vitest';
import { toDeskProblem } from '../../src/desk/desk-problem.ts';
import { textNamesIn } from '../../src/desk/newsroom/text-names.ts';
import type { Content } from '../../src/newsroom/snapshot/snapshot.ts';
import { problem } from '../../src/problems/problem.ts';
import { publication as bilingual } from '../publication/bilingual.ts';

const article = (file: string, title: string) => ({ title, body: { file } });
const names = textNamesIn({
  publication: bilingual,
  articles: [
    article('content/stories/2026/01/two-rivers/en.md', 'Two rivers'),
    article('content/stories/2026/01/two-rivers/ar.md', 'نهران'),
    article('content/stories/nameless/en.md', ' '),
  ],
  pages: [article('content/pages/about/en.md', 'About us')],
} as unknown as Content);

it('puts titles and editions in the place of paths, of places in them, and of folders', () => {
  const said = names.inSentence(
    'See `content/stories/2026/01/two-rivers/en.md`, content/stories/2026/01/two-rivers/ar.md:12:3; content/pages/about/en.md:4. content/stories/nameless/en.md and content/stories/2026/01/six-pens, not content/sections.yaml.',
  );
  expect(said).toMatch(
    /^See “Two rivers” \(English\), .نهران. \(العربية\); “About us” \(English\)\. “nameless” \(English\) and six-pens, not content\/sections\.yaml\.$/,
  );
  const ofNoEdition = 'content/stories/2026/01/two-rivers/xx.md';
  expect(names.inSentence(ofNoEdition)).toBe(ofNoEdition);
});

it('does so in all that a problem says, and leaves its place as it is', () => {
  const place = { file: 'content/stories/2026/01/two-rivers/en.md', line: 3, column: 1 };
  const other = 'content/pages/about/en.md';
  const told = toDeskProblem(problem('duplicate-url', { url: '/en/about/', other }, place), names);
  expect(told).toMatchObject({ ...place, params: { other: '“About us” (English)' } });
  expect(told.message).toContain('“About us” (English)');
  const text = 'It was 7.';
  const corrected = problem('correction-unanswered', { edition: 'ar', text, at: '2026-01-01' }, place);
  expect(toDeskProblem(corrected, names).params).toMatchObject({ edition: 'العربية', text });
});
