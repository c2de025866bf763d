import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { expect, it } from 'vitest';

const programs = globSync(['src/press/**/*-worker.ts', 'src/press/**/worker.ts']);

it('there are programs of threads', () => {
  expect(programs.length).toBeGreaterThan(3);
});

/** A thread that is ended meanwhile ends the process: https://github.com/nodejs/node/issues/62114. */
it.each(programs)('a thread that starts %s evaluates nothing that awaits at its top level', (program) => {
  const load = `try { require('./${program}') } catch (error) { console.log(error.code) }`;
  expect(execFileSync(process.execPath, ['-e', load]).toString()).not.toContain('ERR_REQUIRE_ASYNC_MODULE');
});
