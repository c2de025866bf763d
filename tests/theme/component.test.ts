import { describe, expect, it } from 'vitest';
import { readComponent } from '../../src/theme/component.ts';
import { componentProblems } from '../../src/theme/component-problems.ts';
import { noPolicy } from '../../src/theme/policy.ts';

const file = 'theme/components/Footer.astro';
const problemsOf = (text: string, sources = {}) =>
  componentProblems(file, readComponent(text), {
    sources: { ...noPolicy.sources, ...sources },
    strings: new Set(['ad']),
    isPublished: (name) => name === '/logo.svg',
  }).map(({ rule, line, column }) => `${rule} ${line}:${column}`);

describe('a component', () => {
  it.each([
    ['is told where it can’t be compiled', '---\nconst a = ;\n---\n<p>عربي</p>', ['theme-syntax 2:11']],
    [
      'may have styles, scripts and data',
      '<style>p { color: red }</style><script>a()</script><script type="application/ld+json" set:html={x} />',
      [],
    ],
    ['may have a script in the page that is known before', '<script is:inline>a()</script>', []],
    [
      'can’t have one that is not',
      '<p>نص</p>\n<script define:vars={{ a }}>a()</script>',
      ['theme-inline 2:1'],
    ],
    [
      'can’t have code in attributes',
      '{x && <p\n onclick="a()" style="color: red">a</p>}',
      ['theme-inline 1:7', 'theme-inline 1:7'],
    ],
    [
      'names strings and files that are there',
      "---\nconst a = language.own('add', { b });\n---\n<p title={frame.language.own('ad')}><img src={asset('/a')} /></p>",
      ['theme-string 2:11'],
    ],
    [
      'shows pictures that are published',
      "<img src={frame.asset('/logo.svg')} /><img src={frame.asset('/logo.png')} /><a href={frame.asset('/feed.xml')}>{frame.asset(b)}</a>",
      ['theme-asset 1:49'],
    ],
    ['loads nothing from elsewhere by itself', '<img src="//x.example/a.png">', ['theme-source 1:1']],
    [
      'may link to anything',
      '<a href="https://x.example/">a</a><link rel="me" href="https://x.example/">',
      [],
    ],
  ])('%s', (_, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  it('loads from elsewhere what the policy says, and no other kind of thing', () => {
    const text =
      '<script src="https://a.x.example/a.js" async></script><iframe src="https://x.example/"></iframe>';
    expect(problemsOf(text, { scripts: ['https://*.x.example'] })).toEqual(['theme-source 1:55']);
    expect(problemsOf(text, { scripts: ['https://a.x.example'], frames: ['https://x.example'] })).toEqual([]);
  });
});
