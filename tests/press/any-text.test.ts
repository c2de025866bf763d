import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, it } from 'vitest';
import { checkEverything } from '../../src/press/review/check-content.ts';
import { forbiddenCharacters, hiddenCharacters } from '../../src/problems/characters.ts';
import { hasErrors } from '../../src/problems/problem.ts';
import { anyText } from '../any-text.ts';
import { writeHostile } from '../browser/hostile-newsroom.ts';
import { flawOf } from '../outputs/well-formed.ts';
import { runs } from '../runs.ts';
import { project, type TestSite, testSite, today } from '../site.ts';
import { readTree } from './tree.ts';

/**
 * html-validate's recommended rules, but for those that the HTML standard doesn't know: ids may hold what
 * letters are written with, such as the vowel signs of Hindi, and code its own spaces.
 */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: { 'long-title': 'off', 'no-trailing-whitespace': 'off', 'valid-id': ['error', { relaxed: true }] },
  }),
);

/** What outside judges find wrong with a file of the site. */
async function flawsOf(out: string, name: string): Promise<string[]> {
  const file = path.join(out, name);
  const text = readFileSync(file, 'utf8');
  if (name.endsWith('.html')) {
    const { results } = await validator.validateFile(file);
    const messages = results.flatMap((one) => one.messages);
    for (const [, data = ''] of text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs))
      JSON.parse(data);
    return messages.map(({ ruleId, message, line }) => `${name}:${line}: ${ruleId} ${message}`);
  }
  if (/\.(?:json|webmanifest)$/.test(name)) JSON.parse(text);
  const flaw = /\.(?:xml|opml|svg)$/.test(name) ? flawOf(text) : null;
  return flaw === null ? [] : [`${name}: ${flaw}`];
}

/** A text in every part of a body that shows it otherwise. */
function bodyOf(text: string): string {
  const words = text.replace(/\s+/g, ' ');
  return [
    `Words ${words} and \`${words}\`[^1].`,
    `## ${words}`,
    `\`\`\`\`\`js\n${text}\n\`\`\`\`\``,
    `| A | ${words} |\n| - | - |\n| ${words} | b |`,
    `- [${words}](https://a.example/ "${words}")\n- ![${words}](hero.svg)`,
    `:::key-points\n- ${words}\n:::`,
    `> ${words}`,
    `[^1]: ${words}`,
  ].join('\n\n');
}

/** The texts of which a newsroom can be made: what is wrong with the others is told, each at its place. */
async function sound(site: TestSite, texts: readonly string[]): Promise<string[]> {
  const { content } = site;
  rmSync(content, { recursive: true });
  const bodies = texts.map((text, index) => [`b-${index}`, bodyOf(text)] as const);
  writeHostile(content, { fields: texts, texts: new Map(bodies) });
  const problems = await checkEverything(
    { project, content, locales: site.locales },
    { cache: site.cache, now: today },
  );
  const wrong = problems.filter(({ severity }) => severity === 'error');
  const bad = new Set<number>();
  for (const { file, line } of wrong) {
    const [, index] = /^content\/(?:stories\/2026\/01|pages)\/(?:p|text-b)-(\d+)\//.exec(file) ?? [];
    expect(index, file).toBeDefined();
    expect(readFileSync(path.join(content, '..', file), 'utf8').split('\n').length).toBeGreaterThanOrEqual(
      line,
    );
    bad.add(Number(index));
  }
  if (bad.size === 0) return [...texts];
  const others = texts.filter((_, index) => !bad.has(index));
  return sound(site, others);
}

it('any text in any field is a problem at its place, or stands on a site that no outside judge objects to', async () => {
  const site = testSite(null);
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 16, maxLength: 16 }), async (texts) => {
      // What no field may hold is judged in `tests/problems/characters.test.ts`.
      const legal = texts.filter(
        (text) => [...forbiddenCharacters(text), ...hiddenCharacters(text)].length === 0,
      );
      const fields = await sound(
        site,
        legal.filter((text) => text.trim() !== ''),
      );
      expect(fields.length).toBeGreaterThan(3);
      const { problems } = await site.build();
      expect(hasErrors(problems)).toBe(false);
      const names = [...readTree(site.out).keys()];
      const flaws = await Promise.all(names.map((name) => flawsOf(site.out, name)));
      expect(flaws.flat()).toEqual([]);
    }),
    { numRuns: runs(1), endOnFailure: true },
  );
  site.remove();
});
