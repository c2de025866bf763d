import { readFileSync } from 'node:fs';
import { validate } from 'dockerfile-utils';
import { expect, test } from 'vitest';

const page = readFileSync(new URL('../../docs/push-to-live.md', import.meta.url), 'utf8');
const [, dockerfile = ''] = /```dockerfile\n(.*?)```/s.exec(page) ?? [];

test('the Dockerfile of the documentation is one, and the image that serves has no root', () => {
  expect(validate(dockerfile).map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toEqual([]);
  const [build = '', serve = ''] = dockerfile.split(/^(?=FROM )/m);
  expect(build).toContain(' AS build');
  expect(serve).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m);
  expect(serve).toContain('COPY --from=build /newsroom/dist ');
});

test('a mistake in it would be found', () => {
  const found = validate(dockerfile.replace('USER 1000:1000', 'USR 1000'));
  expect(found).not.toEqual([]);
});
