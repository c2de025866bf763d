import { expect, test } from 'vitest';
import { contentPolicy } from '../../src/outputs/content-policy.ts';

test.each(['https://a.example', 'https://*.a.example', 'https://a.example:8443'])('%s is a source', (one) => {
  expect(contentPolicy([], [], { img: [one] })).toContain(`; img-src 'self' ${one}; `);
});

test.each([
  '*',
  'https:',
  'https://*',
  'https://a.*',
  'https://a.example;script-src',
  'https://a.example,default-src',
  'https://a.example *',
  "'unsafe-inline'",
  'https://a.example/path',
])('%s is none, and no policy is made', (one) => {
  for (const kind of ['script', 'frame', 'form'] as const)
    expect(() => contentPolicy([], [], { [kind]: [one] })).toThrow(RangeError);
});
