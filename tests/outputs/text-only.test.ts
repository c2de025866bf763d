import { expect, test } from 'vitest';
import { textOnly } from '../../src/outputs/text-only.ts';

const plain = (html: string) => textOnly(html, (alt) => `[Picture: ${alt}]`);

test.each([
  [
    '<figure class="news-figure"><picture><source srcset="a.avif 1x"><img src="a.jpg" alt="A &quot;bridge&quot;" width="3" height="2"></picture><figcaption>The bridge</figcaption></figure>',
    '<figure>[Picture: A "bridge"] <figcaption>The bridge</figcaption></figure>',
  ],
  [
    '<li><input type="checkbox" checked disabled> done</li><li><input type="checkbox" disabled> <time datetime="2026-01-01">open</time></li>',
    '<li>☑ done</li><li>☐ open</li>',
  ],
  ['<p>a <img src="x.png" alt=""> b</p>', '<p>a  b</p>'],
  [
    '<figure class="news-embed" data-frame="https://x.example/"><p class="embed-link"><a href="https://x.example/1" rel="noopener"><strong>A film</strong></a></p><p class="embed-load" hidden><button type="button">Play</button> more</p></figure>',
    '<figure><p><a href="https://x.example/1"><strong>A film</strong></a></p></figure>',
  ],
  [
    '<h2 id="h-a" class="x">A</h2><p><a href="#h-b">b</a></p><h2 id="h-b">B</h2><p lang="ar" dir="rtl">ب</p>',
    '<h2>A</h2><p><a href="#h-b">b</a></p><h2 id="h-b">B</h2><p lang="ar" dir="rtl">ب</p>',
  ],
  ['<video src="/media/a%20b.mp4" controls></video>', '<a href="/media/a%20b.mp4">a b.mp4</a>'],
  [
    '<audio><source src="/a.mp3"><p><a href="/a.mp3">Listen</a></p></audio>',
    '<p><a href="/a.mp3">Listen</a></p>',
  ],
  ['<svg><text>x</text></svg><iframe src="/x"></iframe><script>x</script><style>x</style>', ''],
  [
    '<table><tr><td class="align-end" colspan="2">1 &lt; 2</td></tr></table>',
    '<table><tbody><tr><td colspan="2">1 &#x3C; 2</td></tr></tbody></table>',
  ],
])('%s', (html, expected) => {
  expect(plain(html)).toBe(expected);
});
