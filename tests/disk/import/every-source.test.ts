import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as docx from 'docx';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { importInputs } from '../../../src/disk/import/import.ts';
import { inputsAt } from '../../../src/disk/import/inputs.ts';
import { fileSources, folderSources } from '../../../src/import/sources.ts';
import { ghostExport } from '../../import/ghost/writer.ts';
import { head, item, tail } from '../../import/wordpress/writer.ts';
import { runs } from '../../runs.ts';
import { project, today } from '../../site.ts';
import { textsOf, wireSite } from './wire-site.ts';

const site = wireSite();
afterAll(() => site.remove());

const words = 'The council met on Tuesday evening and heard four speakers, each of whom asked for more time.';
const html = `<h2>A vote</h2><p>${words}</p><ul><li>ثلاثة جسور</li></ul><figure><img src="/a.jpg" alt="A"><figcaption>B</figcaption></figure>`;
const base = 'https://old.example';

const post = {
  ...{
    id: '1',
    title: 'The council met',
    slug: 'met',
    html,
    type: 'post' as const,
    published: today,
    updated: today,
  },
  ...{ excerpt: words, language: 'en', alternates: {}, image: null },
  ...{ tags: [{ id: 'world', name: 'World' }], authors: [{ id: 'layla', name: 'Layla' }] },
};
const written = { id: 1, title: 'The council met', content: html, slug: 'met', date: '2024-06-05 16:04:48' };
const page = `---\ntitle: The council met\ndate: 2024-01-02\ntags: [river]\n---\n${words} [b](../b/) {{< youtube dQw4w9WgXcQ >}}\n\n<table><tr><td>x</td></tr></table>\n\n{{< figure src="a.jpg" caption="جسر" >}}\n`;

/** The texts of fixtures: name → bytes. */
const fixturesIn = (folder: string, ending: RegExp) =>
  readdirSync(path.join(project, 'tests/import', folder))
    .filter((name) => ending.test(name))
    .map((name) => [name, readFileSync(path.join(project, 'tests/import', folder, name))] as const);

const paragraph = (text: string) => new docx.Paragraph({ children: [new docx.TextRun(text)] });
const document = new docx.Document({
  sections: [{ children: ['The council met', words, 'اجتمع المجلس مساء الثلاثاء'].map(paragraph) }],
});

/** An input of each kind: what is in its folder → bytes, of which the first is cut. */
async function everyInput(): Promise<Record<string, Uint8Array | string>[]> {
  const feed = `<item><title>The council met</title><link>${base}/a/</link><description>${words}</description></item>`;
  const entry = { id: '1', url: `${base}/a/`, title: 'The council met', content_html: html };
  const files = [
    ...fixturesIn('agency/fixtures', /\.(?:json|xml)$/),
    ...fixturesIn('html/fixtures', /\.html$/),
    ['met.docx', await docx.Packer.toBuffer(document)],
    ['ghost.json', ghostExport([post])],
    ['wordpress.xml', `${head()}${item(written)}${tail}`],
    ['rss.xml', `<rss version="2.0"><channel><title>Old</title><link>${base}/</link>${feed}</channel></rss>`],
    [
      'feed.json',
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Old', items: [entry] }),
    ],
  ] as const;
  const hugo = { 'content/a.md': page, 'content/b.md': page.replace('met', 'voted'), 'hugo.toml': '' };
  return [
    ...files.map(([name, bytes]) => ({ [name]: bytes })),
    hugo,
    { '_posts/2020-01-02-a.md': page, '_config.yml': 'title: Old' },
    { 'src/content/a.mdx': `import X from './x';\n\n${page}<X a={1} />`, 'astro.config.mjs': '' },
  ];
}

const folder = path.join(site.folder, 'in');

/** Imports an input whose first file is cut behind so much of it. */
async function run(input: Readonly<Record<string, Uint8Array | string>>, part: number) {
  rmSync(folder, { recursive: true, force: true });
  for (const [index, [name, data]] of Object.entries(input).entries()) {
    const bytes = Buffer.from(data as string);
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(
      path.join(folder, name),
      index === 0 ? bytes.subarray(0, Math.ceil(bytes.length * part)) : bytes,
    );
  }
  const inputs = await inputsAt(['in'], site.folder, async () => new Uint8Array());
  const roots = { project, content: site.content, locales: site.locales };
  return importInputs(roots, inputs, { now: today, dryRun: false });
}

// Some 20 inputs, each as it is and cut at random twice, and all that twice: about 5 seconds.
test('of any beginning of an input of any kind there are drafts or a word why not, and the same again changes nothing', async () => {
  const sources = new Set<string>();
  for (const input of await everyInput()) {
    const whole = await run(input, 1);
    for (const { source } of whole.imported) sources.add(source);
    expect(whole.problems, Object.keys(input)[0]).toEqual([]);
    const isSettled = async (part: number) => {
      const first = await run(input, part);
      expect(first.imported.length + first.problems.length + first.dropped.length).toBeGreaterThan(0);
      const before = textsOf(site);
      const again = await run(input, part);
      const changed = again.imported.filter(({ outcome }) => outcome === 'written' || outcome === 'updated');
      expect(changed.map(({ file }) => file)).toEqual([]);
      expect(textsOf(site)).toEqual(before);
    };
    await isSettled(1);
    await fc.assert(fc.asyncProperty(fc.double({ min: 0, max: 1, noNaN: true }), isSettled), {
      numRuns: runs(2),
    });
  }
  const all = [...fileSources, ...folderSources].map(({ name }) => name);
  expect([...sources].toSorted()).toEqual(
    [...new Set(all)].filter((name) => name !== 'wire' && name !== 'markup').toSorted(),
  );
});
