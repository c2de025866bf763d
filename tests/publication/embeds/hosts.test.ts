import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentPolicy } from '../../../src/outputs/content-policy.ts';
import { embedOf } from '../../../src/publication/embeds/embeds.ts';
import { runs } from '../../runs.ts';

describe('hosts that anybody may name', () => {
  const postOn = (host: string) => embedOf(`https://${host}/@x/123456`);

  test.each([
    'a.b;script-src-elem',
    '*.com',
    'a.b,c.d',
    'a$&.com',
    "a'b.com",
    'a_b.com',
    'a.b；x',
    'a.b%3Bx',
  ])('%s is none', (host) => {
    expect(postOn(host)).toBeNull();
  });

  test('write nothing into a policy but themselves', () => {
    const hostile = fc.constantFrom(...';,*$"\'`{}!&()+=~_%；，＊３Bab1.-');
    const hosts = fc.string({ unit: hostile, minLength: 1, maxLength: 12 }).map((start) => `${start}.com`);
    fc.assert(
      fc.property(hosts, (host) => {
        const { origin, frame, oembed } = postOn(host) ?? {};
        if (origin === undefined) return;
        expect(origin).toMatch(/^https:\/\/[a-z\d.-]+$/);
        expect(frame).toBe(`${origin}/@x/123456/embed`);
        expect(oembed).toBe(`${origin}/api/oembed`);
        const policy = contentPolicy([], [], { frame: [origin] });
        expect(policy).toBe(
          contentPolicy([]).replace('; base-uri', `; frame-src 'self' ${origin}; base-uri`),
        );
      }),
      { seed: 1, numRuns: runs(500) },
    );
  });

  test('are those of the DNS', () => {
    fc.assert(
      fc.property(fc.domain(), (host) => {
        expect(postOn(host)?.origin).toBe(new URL(`https://${host}`).origin);
      }),
      { seed: 1, numRuns: runs(100) },
    );
    expect(postOn('تجربة.example')?.origin).toBe('https://xn--ngbcbiz.example');
  });
});
