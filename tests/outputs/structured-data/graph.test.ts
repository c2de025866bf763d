import fc from 'fast-check';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { createResolver, routesOf } from '../../../src/newsroom/routes/routes.ts';
import { serialiseGraph } from '../../../src/outputs/structured-data/graph.ts';
import { anyText } from '../../any-text.ts';
import { articleOf, contentArbitrary, contentOf, imageOf, nowArbitrary } from '../../newsroom/contents.ts';
import { newsroomOf } from '../../newsroom/renderer.ts';
import { publication } from '../../publication/bilingual.ts';
import { runs } from '../../runs.ts';
import { graphText } from '../graphs.ts';

/** Every object in some JSON. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inside : [value as Record<string, unknown>, ...inside];
}

describe('in any newsroom', () => {
  it('what a page refers to is told on the same page, and nothing is empty', () => {
    fc.assert(
      fc.property(contentArbitrary, nowArbitrary, (content, now) => {
        const { newsroom, renderer } = newsroomOf(content, now);
        for (const route of routesOf(renderer.snapshot)) {
          const text = graphText(newsroom, route);
          if (text === null) continue;
          const objects = objectsIn(JSON.parse(text)['@graph']);
          const told = new Set(objects.filter((one) => '@type' in one).map((one) => one['@id']));
          const references = objects.filter((one) => !('@type' in one)).map((one) => one['@id']);
          expect(references.filter((id) => !told.has(id))).toEqual([]);
          for (const one of objects) {
            for (const value of Object.values(one)) expect([null, '']).not.toContainEqual(value);
          }
        }
      }),
      { numRuns: runs(30) },
    );
  });
});

const hostile = fc.oneof(
  anyText,
  fc.constantFrom('</script><script>alert(1)</script>', '<!--<script>', '\u2028\u2029', '&lt;/script>'),
);

/** What a browser takes for the scripts of a page that has this one in its head. */
function scripts(data: string): string[] {
  const page = `<!doctype html><head><script type="application/ld+json">${data}</script></head><body><p>`;
  const found: string[] = [];
  const visit = (node: Element['children'][number] | ReturnType<typeof fromHtml>) => {
    if (!('children' in node)) return;
    const [first] = node.children;
    if ('tagName' in node && node.tagName === 'script') found.push(first?.type === 'text' ? first.value : '');
    else for (const child of node.children) visit(child as Element['children'][number]);
  };
  visit(fromHtml(page));
  return found;
}

describe('whatever stands in a field', () => {
  it('the page has one script, which reads back as what was meant', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const words = `.${text}.`;
        const data = serialiseGraph({
          '@context': 'https://schema.org',
          '@graph': [{ '@type': 'Thing', name: words }],
        });
        expect(data).not.toMatch(/[<>\u2028\u2029]/);
        const [script = '', ...others] = scripts(data);
        expect(others).toEqual([]);
        expect(JSON.parse(script)['@graph'][0].name).toBe(words);
      }),
      { numRuns: runs(300) },
    );
  });

  it('it is so in every field of an article and its publisher', () => {
    const words = '</script><!--\u2028<script>\u2029&amp;';
    const names = { en: words, ar: words };
    const named = (id: string) => ({ id, names });
    const content = contentOf(
      [
        articleOf('rivers', 'en', {
          title: words,
          description: words,
          topics: ['water'],
          translators: ['translator'],
          image: { src: 'hero.png', alt: words, caption: words, credit: words, wordsOf: null },
          source: { name: words },
          corrections: [{ at: 0, text: words }],
          kind: 'live',
        }),
      ],
      {
        images: [imageOf('stories/rivers')],
        readBody: () => ':::live[\\</script\\>]{id=a at=2026-01-21T06:45:00Z}\n\\</script\\>\n:::',
        publication: {
          ...publication,
          editions: publication.editions.map((one) => ({ ...one, name: words, description: words })),
          terms: {
            section: [named('world')],
            topic: [named('water')],
            person: [named('desk'), named('translator')],
            show: [],
          },
        },
      },
    );
    const { newsroom, renderer } = newsroomOf(content);
    const data = graphText(newsroom, createResolver(renderer.snapshot)('/en/2025/12/rivers/')) ?? '';
    expect(data).not.toMatch(/[<>\u2028\u2029]/);
    expect(scripts(data)).toEqual([data]);
    const said = objectsIn(JSON.parse(data)).flatMap((one) => Object.values(one).flat());
    expect(said.filter((value) => value === words).length).toBeGreaterThanOrEqual(14);
    expect(said).toContain('</script>');
  });
});
