import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { articleOfPage } from '../../../src/press/paper/article.ts';

const writer = unified().use(rehypeStringify).freeze();
const page = (article: string) =>
  `<!doctype html><html lang="ar" dir="rtl"><head><link rel="stylesheet" href="/a.css"><style>p{color:red}</style><link rel="icon" href="/i.png"></head><body><nav>n</nav><article class="story">${article}</article></body></html>`;
const options = {
  url: 'https://news.example/ar/2026/01/a/',
  prefix: 'article-2',
  number: (value: number) => new Intl.NumberFormat('ar-u-nu-arab').format(value),
};
const read = (article: string) => {
  const found = articleOfPage(page(article), options);
  if (!found) throw new Error('no article');
  return { ...found, html: writer.stringify({ type: 'root', children: [found.article] }) };
};

describe('an article on paper', () => {
  it('comes with its style sheets and its headline, without what is for screens', () => {
    const { html, styles, title } = read(
      '<h1 id="t">عنوان <bdi>X</bdi></h1><div class="tools">t</div><figure class="news-audio listen screen">l</figure><p class="screen small">r</p><form>f</form><div class="text"><p>نص<button>b</button></p><details><summary>s</summary>d</details></div>',
    );
    expect(title).toBe('عنوان X');
    expect(styles.map(({ tagName }) => tagName)).toEqual(['link', 'style']);
    expect(html).toBe(
      '<article class="story"><h1 id="article-2">عنوان <bdi>X</bdi></h1><div class="text"><p>نص</p><details open><summary>s</summary>d</details></div></article>',
    );
  });

  it('has its links numbered in the digits of the edition, each address once, and named below', () => {
    const { html } = read(
      '<h1>t</h1><p><a href="/ar/x/">not of the text</a></p><div class="text"><a href="/ar/b/">ب</a> <a href="https://x.example/%D8%A8">x</a> <a href="/ar/b/">ثانية</a> <a href="https://x.example/y">https://x.example/y</a></div>',
    );
    expect(html).toContain('<a href="/ar/b/">ب</a><sup class="note-number">[١]</sup>');
    expect(html).toContain('ثانية</a><sup class="note-number">[١]</sup>');
    expect(html).toContain(
      '<ol class="link-notes"><li><a href="https://news.example/ar/b/"><bdi dir="ltr">https://news.example/ar/b/</bdi></a></li><li><a href="https://x.example/%D8%A8"><bdi dir="ltr">https://x.example/ب</bdi></a></li></ol>',
    );
  });

  it('shares no id with another article', () => {
    const { html } = read(
      '<h1>t</h1><div class="text"><h2 id="h-a">a</h2><a href="#h-a">b</a><section aria-labelledby="h-a l"></section></div>',
    );
    expect(html).toContain('<h2 id="article-2-h-a">');
    expect(html).toContain('<a href="#article-2-h-a">b</a>');
    expect(html).toContain('aria-labelledby="article-2-h-a article-2-l"');
  });

  it('is none where the page has none', () => {
    expect(articleOfPage('<!doctype html><title>x</title><p>y', options)).toBeNull();
  });
});
