import { expect, test } from 'vitest';
import { bodyOf } from '../../../src/import/draft/body.ts';
import { bodyOfHtml } from '../../../src/import/html/body.ts';
import { itemOf } from '../newsroom.ts';

const at = (name: string) => `https://x.example/${name}`;

/** The Markdown of HTML whose pictures and files are all in the folder but those that are missing. */
function drafted(html: string, missing: readonly string[] = []): string {
  const pictureFrom = (url: string) => ({ path: url.slice(url.lastIndexOf('/') + 1), url });
  const { tree, pictures } = bodyOfHtml(html, { pictureFrom });
  const names = new Map(pictures.map(({ ref }) => [ref, ref.slice(ref.lastIndexOf('/') + 1)] as const));
  for (const name of missing) names.delete(at(name));
  const item = { ...itemOf('A text of a few words.'), pictures };
  return bodyOf({ body: tree, item }, names).trim();
}

test.each([
  [`<p><a href="${at('r.pdf')}">Report</a></p>`, '[Report](r.pdf)', []],
  [`<p><a href="${at('r.pdf')}">Report</a></p>`, `[Report](${at('r.pdf')})`, ['r.pdf']],
  [`<p><a href="${at('r.pdf')}"><img src="${at('c.jpg')}" alt="C"></a></p>`, '[![C](c.jpg)](r.pdf)', []],
  [`<p><a href="${at('r.pdf')}"><img src="${at('c.jpg')}" alt="C"></a></p>`, '[r.pdf](r.pdf)', ['c.jpg']],
  [
    `<p><img src="${at('c.jpg')}" alt="C"> and <a href="${at('c.jpg')}">larger</a></p>`,
    `![C](c.jpg) and [larger](${at('c.jpg')})`,
    [],
  ],
  [`<audio src="${at('a.mp3')}"></audio>`, ':::audio[a.mp3]{src="a.mp3"}\n:::', []],
  [`<audio src="${at('a.mp3')}"></audio>`, `[a.mp3](${at('a.mp3')})`, ['a.mp3']],
])('%s', (html, expected, missing) => {
  expect(drafted(html, missing)).toBe(expected);
});

test.each([
  ['<figure><blockquote></blockquote><figcaption>Who</figcaption></figure>', 'Who'],
  [
    `<figure><blockquote><p><img src="${at('c.jpg')}"></p></blockquote><figcaption>Who</figcaption></figure>`,
    'Who',
  ],
  ['<figure><table></table><figcaption>Of nothing</figcaption></figure>', 'Of nothing'],
  [`<figure><img src="${at('c.jpg')}"><figcaption>An owl</figcaption></figure>`, 'An owl'],
  ['<blockquote><footer>Who</footer></blockquote>', 'Who'],
])('a block without what it needs is its words: %s', (html, expected) => {
  expect(drafted(html, ['c.jpg'])).toBe(expected);
});

test.each([
  ['One.\n\n:::figure\n![](o.jpg)\nAn owl\n:::\n\nTwo.', 'One.\n\nAn owl\n\nTwo.\n'],
  ['- :::figure\n  ![](o.jpg)\n  An owl\n  :::', '- \n  An owl\n'],
  ['A ![](o.jpg) picture, ![P](p.jpg) and another.', 'A picture, ![P](p.jpg) and another.\n'],
])('of Markdown that a person wrote, pictures that are not there go: %s', (body, expected) => {
  const pictures = ['o.jpg', 'p.jpg'].map((ref) => ({ ref, from: { path: ref } }));
  const item = { ...itemOf('A text of a few words.'), pictures };
  expect(bodyOf({ body, item }, new Map([['p.jpg', 'p.jpg']])).replace(/\n{3,}/g, '\n\n')).toBe(expected);
});
