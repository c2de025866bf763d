import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/problems/catalogue.ts';
import { counted, formatProblems, summary } from '../../src/problems/format.ts';
import { hasErrors, type Problem, problem, sortProblems } from '../../src/problems/problem.ts';

const missing = problem('missing-key', { key: 'title' }, { file: 'content/a.md', line: 3, column: 5 });
const lead = problem(
  'image-untranslated',
  { key: 'rivers' },
  { file: 'content/publication.yaml', line: 9, column: 7 },
);

/** Problems with any words in them: names and keys come from files that anybody may have written. */
const anyProblem: fc.Arbitrary<Problem> = fc.record({
  rule: fc.constantFrom(...(Object.keys(catalogue) as Problem['rule'][])),
  severity: fc.constantFrom('error', 'warning'),
  message: hostile(),
  hint: hostile(),
  file: hostile(),
  line: fc.integer({ min: 1, max: 9999 }),
  column: fc.integer({ min: 1, max: 999 }),
});

function hostile(): fc.Arbitrary<string> {
  const pieces = fc.constantFrom('%', '\n', '\r', ':', ',', '::', '%0A', '::error::', 'a', 'ع', ' ');
  return fc.array(pieces, { minLength: 1, maxLength: 8 }).map((all) => all.join(''));
}

describe('text', () => {
  it('names place, severity, rule and what to do, and counts', () => {
    const text = formatProblems([missing, lead], 'text');
    expect(text).toContain('content/a.md:3:5 error');
    expect(text).toContain('[missing-key]');
    expect(text).toContain(missing.hint);
    expect(text).toContain('content/publication.yaml:9:7 warning');
    expect(text.split('\n').at(-1)).toBe('1 error, 1 warning');
  });

  it('has colours only when asked', () => {
    expect(formatProblems([missing], 'text')).not.toContain('\u001b');
    expect(formatProblems([missing], 'text', true)).toContain('\u001b');
  });

  it.each([
    [[], 'no problems'],
    [[missing], '1 error'],
    [[missing, missing], '2 errors'],
    [[lead, lead, missing], '1 error, 2 warnings'],
  ])('counts %#', (problems, expected) => {
    expect(summary(problems)).toBe(expected);
  });
});

describe('counted', () => {
  it.each([
    [0, '0 files'],
    [1, '1 file'],
    [2, '2 files'],
  ])('%i', (n, expected) => {
    expect(counted(n, 'file')).toBe(expected);
  });
});

describe('json', () => {
  it('gives the problems back', () => {
    fc.assert(
      fc.property(fc.array(anyProblem), (problems) => {
        expect(JSON.parse(formatProblems(problems, 'json'))).toEqual(problems);
      }),
    );
  });
});

describe('github', () => {
  it('writes a workflow command', () => {
    const text = formatProblems([{ ...missing, message: '50% of\n`a`', hint: 'b: c, d' }, lead], 'github');
    expect(text.split('\n')).toEqual([
      '::error file=content/a.md,line=3,col=5,title=missing-key::50%25 of%0A`a` b: c, d',
      expect.stringMatching(
        /^::warning file=content\/publication\.yaml,line=9,col=7,title=image-untranslated::/,
      ),
    ]);
  });

  it('escapes colons and commas in file names', () => {
    expect(formatProblems([{ ...missing, file: 'a:b,c%.md' }], 'github')).toContain('file=a%3Ab%2Cc%25.md,');
  });

  it('is read back by the runner as it was meant, one line each', () => {
    fc.assert(
      fc.property(fc.array(anyProblem, { minLength: 1 }), (problems) => {
        const lines = formatProblems(problems, 'github').split(/\r\n|\n|\r/);
        expect(lines.map(readCommand)).toEqual(
          problems.map(({ severity, file, line, column, rule, message, hint }) => ({
            command: severity,
            properties: { file, line: String(line), col: String(column), title: rule },
            message: `${message} ${hint}`,
          })),
        );
      }),
    );
  });
});

/** Reads a command as GitHub's runner does: actions/runner, src/Runner.Common/ActionCommand.cs. */
function readCommand(line: string) {
  const end = line.indexOf('::', 2);
  const [command = '', rest = ''] = line.slice(2, end).split(/ (.*)/s);
  const pairs = rest.split(',').map((pair) => pair.split(/=(.*)/s) as [string, string]);
  const unescapeData = (text: string) =>
    text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const unescapeProperty = (text: string) => unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
  return {
    command,
    properties: Object.fromEntries(pairs.map(([name, value]) => [name, unescapeProperty(value)])),
    message: unescapeData(line.slice(end + 2)),
  };
}

describe('order', () => {
  it('is by file, line, column and rule, whatever order they were found in', () => {
    fc.assert(
      fc.property(fc.array(anyProblem), (problems) => {
        const key = ({ file, line, column, rule }: Problem) => ({ file, line, column, rule });
        expect(sortProblems(problems).map(key)).toEqual(sortProblems(problems.toReversed()).map(key));
      }),
    );
    const places = (list: Problem[]) => list.map(({ file, line }) => `${file}:${line}`);
    const earlier = { ...missing, line: 2 };
    expect(places(sortProblems([lead, missing, earlier]))).toEqual([
      'content/a.md:2',
      'content/a.md:3',
      'content/publication.yaml:9',
    ]);
  });

  it('only errors forbid publishing', () => {
    expect(hasErrors([lead])).toBe(false);
    expect(hasErrors([lead, missing])).toBe(true);
  });
});
