import { describe, expect, test } from 'vitest';
import { sites } from '../../../src/import/sites/sites.ts';
import { readFolder, titled } from '../archives.ts';

const md = (body: string) => `---\ntitle: A\ndate: 2024-01-02\n---\n${body}\n`;
const sitesOf = {
  hugo: { 'hugo.toml': '' },
  jekyll: { '_config.yml': '' },
  astro: { 'astro.config.mjs': '' },
};
const texts = { hugo: 'content/a.md', jekyll: '_posts/2024-01-02-a.md', astro: 'src/content/blog/a.mdx' };

/** The body of a text of a site, and what is told of it. */
async function bodyIn(generator: keyof typeof texts, body: string) {
  const { items } = await readFolder(sites, { ...sitesOf[generator], [texts[generator]]: md(body) });
  const { body: made, dropped, pictures } = titled(items, 'A');
  const told = dropped.filter(({ what }) => what !== 'old address').map(({ what }) => what);
  return {
    text: String(made)
      .trim()
      .replace(/\n{2,}/g, '\n\n'),
    told,
    pictures,
  };
}

const youtube = '::embed{url="https://www.youtube.com/watch?v=dQw4w9WgXcQ"}';
const vimeo = '::embed{url="https://vimeo.com/146022717"}';
const post = '::embed{url="https://x.com/i/status/1453110110599868418"}';
const picture = (words: string) => `:::figure\n![P](<p.jpg>)\n${words}\n:::`;

describe('a mark with a place here is what it stood for', () => {
  test.each([
    ['hugo', '{{< youtube dQw4w9WgXcQ >}}', youtube],
    ['hugo', '{{< youtube id="dQw4w9WgXcQ" title="A \\"bridge\\"" >}}', undefined],
    [
      'hugo',
      '{{< youtube id="dQw4w9WgXcQ" title="A bridge" >}}',
      `${youtube.slice(0, -1)} title="A bridge"}`,
    ],
    ['hugo', '{{% vimeo 146022717 %}}', vimeo],
    ['hugo', '{{< tweet user="a" id="1453110110599868418" >}}', post],
    ['hugo', '{{< x user=a id=1453110110599868418 />}}', post],
    [
      'hugo',
      '{{< figure src="p.jpg" alt="P" title="Title" caption="Words" attr="Who" attrlink="https://who.example/" >}}',
      picture('Title. Words [Who](<https://who.example/>)'),
    ],
    ['hugo', '{{< figure src="p.jpg" alt="P" >}}Inside{{< /figure >}}', picture('Inside')],
    ['hugo', '{{< img src="p.jpg" alt="P" caption="Words" >}}', picture('Words')],
    ['hugo', '{{< figure src="p.jpg" alt="[P]" >}}', picture('').replace('[P]', '[\\[P\\]]')],
    ['jekyll', '{% include youtube.html id="dQw4w9WgXcQ" %}', youtube],
    ['jekyll', "{% include embed/youtube.html id='dQw4w9WgXcQ' %}", youtube],
    ['jekyll', '{% include youtubePlayer.html id="dQw4w9WgXcQ" %}', youtube],
    ['jekyll', '{% include video id="146022717" provider="vimeo" %}', vimeo],
    ['jekyll', '{% youtube dQw4w9WgXcQ %}', youtube],
    ['jekyll', '{% youtube "https://youtu.be/dQw4w9WgXcQ" %}', '::embed{url="https://youtu.be/dQw4w9WgXcQ"}'],
    ['jekyll', '{% twitter https://x.com/i/status/1453110110599868418 %}', post],
    ['jekyll', '{% include figure image_path="p.jpg" alt="P" caption="Words" %}', picture('Words')],
    ['jekyll', '{% include image.html url="p.jpg" alt="P" description="Words" %}', picture('Words')],
    ['jekyll', '{% raw %}{{ y }} {% x %}{% endraw %}', '{{ y }} {% x %}'],
    ['astro', '<YouTube id="dQw4w9WgXcQ" />', youtube],
    ['astro', '<Vimeo id={"146022717"} />', vimeo],
    ['astro', '<Tweet id="https://x.com/i/status/1453110110599868418" />', post],
    ['astro', '<Figure src="p.jpg" alt="P" caption="Words" />', picture('Words')],
    ['astro', '<Image src="p.jpg" alt="P" width={300} />', picture('')],
    [
      'astro',
      'import hero from "./p.jpg";\n\n<Image src={hero} alt="P" />',
      picture('').replace('<p', '<./p'),
    ],
  ] as const)('%s: %s', async (generator, body, expected) => {
    const { text, told } = await bodyIn(generator, body);
    if (expected !== undefined) expect(text).toBe(expected.replace('\n\n:::', '\n:::'));
    else expect(text).toContain('::embed{url="https://www.youtube.com');
    expect(told).toEqual([]);
  });
});

describe('any other is told, and text inside of it stays', () => {
  test.each([
    ['hugo', 'One {{< gist a b >}}two', 'One two', ['{{< gist a b >}}']],
    ['hugo', '{{< youtube >}}', '', ['{{< youtube >}}']],
    ['hugo', '{{< notice tip >}}Inside{{< /notice >}}', 'Inside', ['{{< notice tip >}}']],
    ['jekyll', '{% include youtube.html id=page.video %}', '', ['{% include youtube.html id=page.video %}']],
    ['jekyll', '{% if x %}Inside{% endif %}', 'Inside', ['{% if x %}']],
    ['astro', '<Note type="x">Inside</Note>', 'Inside', ['<Note type="x">']],
    ['astro', '<Image src={other} alt="P" />', '', ['<Image src={other} alt="P" />']],
  ] as const)('%s: %s', async (generator, body, text, told) => {
    expect(await bodyIn(generator, body)).toMatchObject({ text, told });
  });
});

test('marks are known in a folder of texts without the rest of their site', async () => {
  const { items } = await readFolder(sites, {
    'a.md': md('{{< vimeo 146022717 >}}\n\nOne.'),
    'b.md': md('{% include vimeo.html id="146022717" %}\n\nTwo.').replace('title: A', 'title: B'),
    'c.md': md('Three {{ words }} and {% 5.').replace('title: A', 'title: C'),
  });
  expect(titled(items, 'A').body).toContain(vimeo);
  expect(titled(items, 'B').body).toContain(vimeo);
  expect(titled(items, 'C').body).toBe('Three {{ words }} and {% 5.\n');
});
