import { describe, expect, test } from 'vitest';
import { markdownOf } from '../../../src/import/draft/markdown.ts';
import { bodyOfPost } from '../../../src/import/wordpress/body.ts';
import { Library } from '../../../src/import/wordpress/library.ts';

const river = {
  ...{ id: '9', url: 'https://old.example/wp-content/uploads/2024/06/river.jpg', file: '2024/06/river.jpg' },
  ...{ title: 'River', alt: 'A river', caption: 'In June', parent: '1' },
};
const library = () => new Library(new Map([['9', river]]), undefined);

function read(content: string, blocks: Record<string, string> = {}) {
  const context = {
    library: library(),
    blocks: new Map(Object.entries(blocks)),
    base: 'https://old.example/post/',
  };
  const { tree, dropped } = bodyOfPost(content, '1', context);
  return { markdown: markdownOf(tree).trim(), dropped: dropped.map(({ what }) => what) };
}
const markdown = (content: string) => read(content).markdown;

describe('classic text', () => {
  test('is divided at blank lines, and its lines end where they end', () => {
    expect(markdown('One\ntwo\n\nThree <b>four</b>\r\n\r\n&nbsp;\n\nFive')).toBe(
      'One\\\ntwo\n\nThree **four**\n\nFive',
    );
  });

  test('keeps blocks, and divides what is in them', () => {
    const html =
      'Before\n<blockquote>One\n\nTwo</blockquote>\nAfter\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<h3>Head</h3>\nEnd';
    expect(markdown(html)).toBe('Before\n\n> One\n>\n> Two\n\nAfter\n\n- a\n- b\n\n## Head\n\nEnd');
  });

  test('leaves code as it is', () => {
    expect(markdown('<pre>one\n\ntwo [gallery]</pre>')).toBe('```\none\n\ntwo [gallery]\n```');
  });

  test('keeps what looks like markup and is none', () => {
    expect(markdown('Content with nested <![CDATA[ tags ]]> here')).toContain('<!\\[CDATA\\[ tags ]]> here');
  });
});

describe('the block editor', () => {
  test('writes HTML, whose line ends mean nothing', () => {
    const html =
      '<!-- wp:paragraph {"align":"right"} -->\n<p>One\ntwo</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:heading -->\n<h2>Head</h2>\n<!-- /wp:heading -->';
    expect(markdown(html)).toBe('One two\n\n## Head');
  });

  test('leaves old text between blocks, which is divided', () => {
    const html = 'Old\n\ntext\n\n<!-- wp:paragraph -->\n<p>New</p>\n<!-- /wp:paragraph -->';
    expect(markdown(html)).toBe('Old\n\ntext\n\nNew');
  });

  test('shows reusable blocks, and tells those that WordPress fills', () => {
    const html =
      '<!-- wp:columns --><div><!-- wp:block {"ref":5} /--></div><!-- /wp:columns --><!-- wp:latest-posts {"postsToShow":3} /--><!-- wp:block {"ref":6} /-->';
    const { markdown: text, dropped } = read(html, {
      5: '<!-- wp:paragraph --><p>Shared</p><!-- /wp:paragraph -->',
    });
    expect(text).toBe('Shared');
    expect(dropped).toEqual(['block latest-posts', 'reusable block 6']);
  });

  test('may show a reusable block in itself', () => {
    expect(
      read('<!-- wp:block {"ref":5} /-->', { 5: '<p>Again</p><!-- wp:block {"ref":5} /-->' }).dropped,
    ).toEqual(['reusable block 5']);
  });

  test('shows pages elsewhere by their address', () => {
    const html =
      '<!-- wp:embed {"url":"https://video.example/1"} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://video.example/1\n</div></figure>\n<!-- /wp:embed -->';
    expect(markdown(html)).toContain('https://video.example/1');
    expect(markdown(html.replaceAll('https://video.example/1', 'https://youtu.be/aB3dE5gH7jK'))).toBe(
      '::embed{url="https://youtu.be/aB3dE5gH7jK"}',
    );
    expect(markdown('<p>See <a href="https://youtu.be/aB3dE5gH7jK">this</a></p>')).toContain('[this](');
  });
});

test('a button beside a link to the same file is left out; the only link is not', () => {
  const at = 'https://old.example/r.pdf';
  const button = (href: string) => `<a href="${href}" class="wp-block-file__button" download>Download</a>`;
  const block = (inner: string) =>
    `<!-- wp:file --><div class="wp-block-file">${inner}</div><!-- /wp:file -->`;
  expect(read(block(`<a href="${at}">Report</a>${button(at)}`))).toEqual({
    markdown: `[Report](${at})`,
    dropped: ['Download'],
  });
  expect(markdown(block(button(at)))).toBe(`[Download](${at})`);
  expect(markdown(block(`<a href="${at}">Report</a>${button(`${at}?x`)}`))).toContain('[Download](');
});

describe('shortcodes', () => {
  const image =
    '<img class="wp-image-9" src="https://old.example/wp-content/uploads/2024/06/river-300x200.jpg">';

  test('of captions are figures', () => {
    expect(
      markdown(
        `[caption id="attachment_9" width="300"]<a href="${river.url}">${image}</a> At <em>dawn</em>[/caption]`,
      ),
    ).toBe(`:::figure\n![A river](${river.url})\n\nAt *dawn*\n:::`);
    expect(markdown(`[caption caption="At dawn"]${image}[/caption]`)).toContain('At dawn');
  });

  test('of galleries are figures, and what is missing is told', () => {
    const { markdown: text, dropped } = read('Text\n\n[gallery ids="9,7"]');
    expect(text).toBe(`Text\n\n:::figure\n![A river](${river.url})\n\nIn June\n:::`);
    expect(dropped[0]).toContain('picture 7');
    expect(markdown('[gallery]')).toContain(river.url);
  });

  test('of embeds are embeds, or links', () => {
    expect(markdown('[embed width="10"]https://video.example/1[/embed]')).toContain(
      'https://video.example/1',
    );
    expect(markdown('[vimeo id="76979871"]')).toBe('::embed{url="https://vimeo.com/76979871"}');
    expect(markdown('[youtube id="abc"]')).toContain('https://www.youtube.com/watch?v=abc');
  });

  test('of recordings stand between paragraphs', () => {
    const at = 'https://old.example/a.mp3';
    const player = `:::audio[a.mp3]{src="${at}"}\n:::`;
    expect(markdown(`<p>Hear [audio mp3="${at}"] now</p>`)).toBe(`Hear\n\n${player}\n\nnow`);
    expect(markdown(`Hear [audio mp3="${at}"] now`)).toBe(`Hear\n\n${player}\n\nnow`);
  });

  test('of plugins are told, and the text inside stays', () => {
    const { markdown: text, dropped } = read(
      '[row][column width="1/2"]Text[/column][/row][contact-form-7 id="1"][row]More[/row]',
    );
    expect(text).toContain('Text');
    expect(text).toContain('More');
    expect(dropped).toEqual(['[column width="1/2"]', '[row] × 2', '[contact-form-7 id="1"]']);
  });

  test('are no words in brackets', () => {
    expect(read('He “seen” [sic] it [in Mosul] and [1] [[gallery]]')).toEqual({
      markdown: 'He “seen” \\[sic] it \\[in Mosul] and \\[1] \\[gallery]',
      dropped: [],
    });
  });
});
