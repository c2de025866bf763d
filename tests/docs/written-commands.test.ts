import { describe, expect, it } from 'vitest';
import { tokens } from '../../src/theme/tokens.ts';
import { pages } from './files.ts';
import { commandsOf, flagsOf, flaw, knownFlags, type Written } from './written-commands.ts';

/** Whether it is a token of the design, as far as what looks like an option is read. */
const isToken = (flag: string) =>
  Object.keys(tokens).some((name) => name === flag || (flag.endsWith('-') && name.startsWith(flag)));

const whole = (text: string): Written => ({ text, whole: true });

describe('a command', () => {
  it.each([
    'npm ci',
    'npm start',
    'npm test -- --quick',
    'npm run build -- --live --out /srv/site',
    'npm run build -- --shard 2/7',
    'npm run build -- --changed one.md two.md',
    'npm run types',
    'npm install warraq@latest',
    'npm create warraq@latest our-paper -- --languages fr,ar --example',
  ])('%s can be run', (text) => {
    expect(flaw(whole(text))).toBeNull();
  });

  it.each([
    'npm run no-such-script',
    'npm run build -- --no-such-option',
    'npm run build --watch',
    'npm run build -- --shard 8/7',
    'npm run build -- --watch --force',
    'npm run check -- --format xml',
    'npm run translate -- accept',
    'npm run types -- --watch',
    'make site',
    'npm install left-pad',
    'npm create warraq@latest our-paper --example',
    'npm create warraq@latest our-paper -- --colour red',
  ])('%s can’t', (text) => {
    expect(flaw(whole(text))).not.toBeNull();
  });

  it('is found in blocks, in steps and in sentences', () => {
    const text =
      '`npm test`, `x`, `--watch`\n\n```sh\nnpm ci && npm start # both\n# none\n```\n\n```yaml\n- run: npm run check -- --fix\n```\n';
    const page = { file: 'x.md', text };
    expect(commandsOf(page).map((one) => one.text)).toEqual([
      'npm test',
      'npm ci',
      'npm start',
      'npm run check -- --fix',
    ]);
    expect(flagsOf(page)).toEqual(['--watch']);
  });
});

it.each(pages().map((page) => [page.file, page] as const))('%s tells commands that can be run', (_, page) => {
  const flaws = commandsOf(page).map((one) => [one.text, flaw(one)] as const);
  expect(flaws.filter(([, what]) => what !== null)).toEqual([]);
  expect(flagsOf(page).filter((flag) => !knownFlags.has(flag) && !isToken(flag))).toEqual([]);
});
