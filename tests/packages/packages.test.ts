import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportsOf } from '../../scripts/docs/surface.ts';
import { press } from '../../src/press/press.ts';
import { readTree, type Tree } from '../press/tree.ts';
import { project, today } from '../site.ts';
import { addTheme, type Installed, install } from './installed.ts';

/**
 * What somebody gets who has the packages alone. They are made once, and four small sites are built, two
 * with a theme: 30 s of processor time.
 */
let installed: Installed;
const story = 'stories/2026/01/welcome/en.md';
const now = new Date(today).toISOString();
const inNewsroom = (...names: string[]) => path.join(installed.newsroom, ...names);

beforeAll(async () => {
  installed = install('--languages', 'en,ar', '--name', 'The Harbour', '--time-zone', 'Asia/Amman');
  // Published before the moment of tests, under titles one of which begins in another script.
  const [year = ''] = readdirSync(inNewsroom('content/stories'));
  const [month = ''] = readdirSync(inNewsroom('content/stories', year));
  cpSync(inNewsroom('content/stories', year, month), inNewsroom('content/stories/2026/01'), {
    recursive: true,
  });
  rmSync(inNewsroom('content/stories', year, month), { recursive: true });
  edit(story, /published: .*/, 'published: 2026-01-31 09:00');
  edit(story, /title: .*/, 'title: An iPhone 17 in the harbour');
  const translation = story.replace('en.md', 'ar.md');
  edit(translation, /title: .*/, 'title: iPhone 17 في المرفأ');
  const accepted = await installed.run('translate', 'accept', `content/${translation}`);
  expect(accepted.code, accepted.stderr).toBe(0);
});
afterAll(() => installed?.remove());

function edit(name: string, from: RegExp, to: string): void {
  const file = inNewsroom('content', name);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

/** What this repository publishes of the newsroom. */
async function builtHere(): Promise<Tree> {
  const roots = { project, ...folders('content', 'locales', 'theme') };
  const places = { out: inNewsroom('..', 'here'), cache: inNewsroom('..', 'cache') };
  const { problems } = await press({
    ...{ roots, ...places, now: today, force: false, cwd: installed.newsroom },
    workerFrom: Number.POSITIVE_INFINITY,
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return readTree(places.out);
}
const folders = <N extends string>(...names: N[]) =>
  Object.fromEntries(names.map((name) => [name, inNewsroom(name)])) as Record<N, string>;

describe('a new newsroom', () => {
  it('has no mistakes', async () => {
    expect(await installed.run('check', '--now', now)).toMatchObject({ code: 0, stdout: 'no problems\n' });
  });

  it('is built without a mistake that the audit finds, with the bytes that this repository would give it', async () => {
    const { code, stdout, stderr } = await installed.run('build', '--audit', '--now', now);
    expect({ code, errors: stderr.match(/ error .*/g) }, stdout).toEqual({ code: 0, errors: null });
    expect(readTree(inNewsroom('dist'))).toEqual(await builtHere());
  });

  it('is told of mistakes in its own files', async () => {
    edit(story, /section: .*/, 'section: nowhere');
    const { code, stdout } = await installed.run('check', '--now', now);
    edit(story, /section: .*/, 'section: news');
    expect(code).toBe(1);
    expect(stdout).toMatch(
      new RegExp(`^content/${story}:\\d+:\\d+ error .*nowhere.*\\[unknown-section\\]`, 'm'),
    );
  });

  it('learns what an upgrade changes', async () => {
    const { code, stdout } = await installed.run('upgrade', '--from', '0.0.1', '--dry-run');
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('No file has to be') });
  });
});

describe('a theme', () => {
  it('and a block stand in the pages, and give the bytes that this repository gives', async () => {
    addTheme(installed.newsroom);
    appendFileSync(inNewsroom('content', story), '\n:::factbox[Seen]{rating=true}\nIt was seen.\n:::\n');
    const { code, stderr } = await installed.run('build', '--now', now);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const tree = readTree(inNewsroom('dist'));
    const page = [...tree].find(([name]) => name.endsWith('welcome/index.html') && name.startsWith('en/'));
    expect(page?.[1].toString()).toContain('<aside class="factbox">');
    expect(page?.[1].toString()).toContain('Our newsletter');
    expect(tree).toEqual(await builtHere());
  });

  it('of a package is kept by the newsroom: nothing is written into the package', () => {
    const made = [...readTree(inNewsroom('.warraq/templates')).keys()];
    expect(made.length).toBeGreaterThan(10);
    const kept = new Set([...readTree(path.join(installed.engine, '.warraq')).keys()].map(firstTwo));
    expect([...kept].sort()).toEqual(['desk/packaged', expect.stringMatching(/^templates\//)]);
  });

  it('has the types it is promised', () => {
    const program = ts.createProgram([inNewsroom('theme/blocks/factbox.ts')], {
      ...{ module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ESNext, strict: true, noEmit: true },
      types: [],
    });
    const wrong = ts
      .getPreEmitDiagnostics(program)
      .filter(({ file }) => !file?.fileName.includes('/@types/'));
    expect(wrong.map(({ messageText, file }) => [file?.fileName, messageText])).toEqual([]);
  });
});

const firstTwo = (name: string) => name.split('/').slice(0, 2).join('/');

describe('the package', () => {
  const manifest = () => JSON.parse(readFileSync(path.join(installed.engine, 'package.json'), 'utf8'));

  it('exports what newsrooms were promised, and nothing else', async () => {
    const { exports, bin } = manifest();
    expect(Object.keys(exports)).toEqual(['.', './components/*', './parts/*', './package.json']);
    expect(bin).toEqual({ warraq: 'scripts/warraq.mjs' });
    const api = await import(pathToFileURL(path.join(installed.engine, exports['.'].default)).href);
    const promised = exportsOf().map(({ name }) => name);
    expect(Object.keys(api).filter((name) => !promised.includes(name))).toEqual([]);
    expect(Object.keys(api).sort()).toEqual(['absolute', 'correctionsId', 'currentAt', 'markedBy']);
  });

  it('names all that its programs load', () => {
    const { dependencies, peerDependencies } = manifest();
    const declared = { ...dependencies, ...peerDependencies };
    const loaded = [...readTree(path.join(installed.engine, 'dist'))].flatMap(([name, bytes]) =>
      name.endsWith('.js')
        ? [...bytes.toString().matchAll(/(?:^import .*?from |^import |import\()"([^."][^"]*)"/gm)]
        : [],
    );
    const names = loaded.map(([, name = '']) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? '');
    const strangers = names.filter((name) => !isBuiltin(name) && !Object.hasOwn(declared, name));
    expect([...new Set(strangers)]).toEqual([]);
    expect(names).toContain('astro');
  });

  it('says nothing of where it was made', () => {
    const parts = ['.warraq', 'dist', 'types', 'scripts', 'src'].map((name) =>
      path.join(installed.engine, name),
    );
    const found = parts.flatMap((part) => [...readTree(part)].filter(([, bytes]) => bytes.includes(project)));
    expect(found.map(([name]) => name)).toEqual([]);
  });

  it('has templates without what is for `npm run dev`, whoever compiles them', () => {
    const names = [...readTree(path.join(installed.engine, '.warraq')).keys()];
    expect(names.filter((name) => /\/answer/.test(name))).toEqual([]);
  });

  it.each(['warraq', 'create-warraq'] as const)('%s is as publint wants it', async (name) => {
    const tarball = readFileSync(installed.tarball(name));
    const { messages } = await publint({ pack: { tarball: tarball.buffer as ArrayBuffer }, strict: true });
    expect(messages).toEqual([]);
  });

  it('has types that are found, by whoever can load it: there is no CommonJS', async () => {
    const tarball = new Uint8Array(readFileSync(installed.tarball('warraq')));
    const result = await checkPackage(createPackageFromTarballData(tarball));
    if (!result.types) throw new Error('there are no types');
    const problems = result.problems.filter(
      (one) => !('resolutionKind' in one && one.resolutionKind === 'node16-cjs'),
    );
    expect(problems).toEqual([]);
  });
});
