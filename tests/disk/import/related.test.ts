import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importInputs } from '../../../src/disk/import/import.ts';
import { inputsAt } from '../../../src/disk/import/inputs.ts';
import { project, type TestSite, today } from '../../site.ts';
import { wireSite } from './wire-site.ts';

let site: TestSite;
beforeEach(() => {
  site = wireSite();
});
afterEach(() => site.remove());

const put = (name: string, bytes: string | Uint8Array) => {
  const file = path.join(site.folder, 'in', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
};
const photo = (colour: string) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();

async function run(...places: string[]) {
  const inputs = await inputsAt(
    places.length > 0 ? places : ['in'],
    site.folder,
    async () => new Uint8Array(),
  );
  const roots = { project, content: site.content, locales: site.locales };
  return importInputs(roots, inputs, { now: today, dryRun: false });
}

const g2 = (kind: string, guid: string, nature: string, rest: string, status = 'usable', version = '1') =>
  `<${kind} xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${guid}" version="${version}"><itemMeta><itemClass qcode="ninat:${nature}"/><pubStatus qcode="stat:${status}"/></itemMeta>${rest}</${kind}>`;
const text = (guid: string, headline: string) =>
  g2(
    'newsItem',
    guid,
    'text',
    `<contentMeta><language tag="en"/><headline>${headline}</headline></contentMeta><contentSet><inlineData contenttype="text/plain">${headline}, the council said on Tuesday after a long meeting.</inlineData></contentSet>`,
  );
const picture = (guid: string, file: string, status?: string, version?: string) =>
  g2(
    'newsItem',
    guid,
    'picture',
    `<contentMeta><headline>Photo</headline><description role="drol:caption">The quay at noon.</description></contentMeta><contentSet><remoteContent contenttype="image/jpeg" href="${file}"/></contentSet>`,
    status,
    version,
  );
const reference = (guid: string) => `<itemRef residref="${guid}"/>`;
const pack = (...groups: string[][]) =>
  g2(
    'packageItem',
    'urn:x:pack',
    'composite',
    `<groupSet>${groups.map((one, index) => `<group id="g${index}">${one.map(reference).join('')}</group>`).join('')}</groupSet>`,
  );

test('a package brings together texts and pictures that come in files of their own', async () => {
  put('a-pack.xml', pack(['urn:x:quay', 'urn:x:photo'], ['urn:x:tram', 'urn:x:other', 'urn:x:film']));
  put('pictures/photo.xml', picture('urn:x:photo', 'photo.jpg'));
  put('pictures/photo.jpg', await photo('red'));
  put('photo.jpg', await photo('blue'));
  put('other.xml', picture('urn:x:other', 'other.jpg'));
  put('other.jpg', await photo('green'));
  put('texts/quay.xml', text('urn:x:quay', 'The quay opens again'));
  put('texts/tram.xml', text('urn:x:tram', 'The tram is late'));
  const { imported, dropped, problems } = await run();
  expect(problems).toEqual([]);
  const [quay, tram] = imported;
  expect([quay?.pictures, tram?.pictures]).toEqual([['photo.jpg'], ['other.jpg']]);
  expect(dropped.map(({ reason }) => reason)).toEqual([
    'a package: of what it names, this did not come with it: urn:x:film',
    'a picture by itself: texts name those they show',
  ]);
  const folder = path.join(site.folder, path.dirname(quay?.file ?? ''));
  expect(readFileSync(path.join(folder, 'photo.jpg'))).toEqual(await photo('red'));
  expect((await run()).imported.map(({ outcome }) => outcome)).toEqual(['present', 'present']);
});

test('a picture that its agency withdrew goes with no text, though an older version of it came as well', async () => {
  put('pack.xml', pack(['urn:x:quay', 'urn:x:photo']));
  put('photo-1.xml', picture('urn:x:photo', 'photo.jpg'));
  put('photo-2.xml', picture('urn:x:photo', 'photo.jpg', 'canceled', '2'));
  put('photo.jpg', await photo('red'));
  put('quay.xml', text('urn:x:quay', 'The quay opens again'));
  const { imported, dropped } = await run();
  expect(imported.map(({ pictures }) => pictures)).toEqual([[]]);
  expect(dropped.find(({ urgent }) => urgent)?.reason).toBe(
    'the agency withdrew this picture: use it no more',
  );
});

test('files may be named one by one, in folders that have nothing in common', async () => {
  put('texts/quay.xml', text('urn:x:quay', 'The quay opens again'));
  put('pack.xml', pack(['urn:x:quay', 'urn:x:photo']));
  put('pictures/photo.xml', picture('urn:x:photo', 'photo.jpg'));
  put('pictures/photo.jpg', await photo('red'));
  const { imported } = await run('./in/texts/quay.xml', 'in/pack.xml', 'in/pictures');
  expect(imported.map(({ pictures }) => pictures)).toEqual([['photo.jpg']]);
});

test('what the newest version of a text names counts', async () => {
  const link = '<link rel="irel:hasPicture" residref="urn:x:photo"/>';
  const first = text('urn:x:quay', 'The quay opens again').replace('</itemMeta>', `${link}</itemMeta>`);
  put('quay-1.xml', first);
  put('quay-2.xml', text('urn:x:quay', 'The quay stays shut').replace('version="1"', 'version="2"'));
  put('photo.xml', picture('urn:x:photo', 'photo.jpg'));
  put('photo.jpg', await photo('red'));
  const { imported, dropped } = await run();
  expect(imported.at(-1)?.pictures).toEqual([]);
  expect(dropped.map(({ reason }) => reason)).toContain('a picture that goes with no text here');
});

const ninjs = (more: object) =>
  JSON.stringify({ version: '1', versioncreated: '2026-01-21T09:00:00Z', language: 'en', ...more });
const ships = { uri: 'urn:n:text', headline: 'Ships wait', body_text: 'Ships wait for the tide, they said.' };
const putPhoto = async () => {
  const renditions = [{ href: 'ships.jpg', mimetype: 'image/jpeg' }];
  put('z-photo.json', ninjs({ uri: 'urn:n:photo', type: 'picture', renditions }));
  put('ships.jpg', await photo('navy'));
};

test.each([
  ['as a picture', { name: 'main', uri: 'urn:n:photo', type: 'picture', headline: 'Ships at noon' }],
  ['without a word on what it is', { name: 'main', uri: 'urn:n:photo' }],
])('an association of ninjs names a picture that comes by itself %s', async (_how, association) => {
  put('text.json', ninjs({ ...ships, type: 'text', associations: [association] }));
  await putPhoto();
  const { imported, dropped } = await run();
  expect(imported.map(({ pictures }) => pictures)).toEqual([['ships.jpg']]);
  expect([...dropped, ...imported.flatMap((one) => one.dropped)]).toEqual([]);
});

test('so does a text that comes with another one', async () => {
  const side = { ...ships, uri: 'urn:n:side', type: 'text', version: '1', language: 'en' };
  const associations = [{ name: 'main', uri: 'urn:n:photo', type: 'picture' }];
  put(
    'text.json',
    ninjs({ ...ships, type: 'text', associations: [{ name: 'side', ...side, associations }] }),
  );
  await putPhoto();
  expect((await run()).imported.map(({ pictures }) => pictures)).toEqual([[], ['ships.jpg']]);
});

test('a picture that only a video names goes with no text, which is told', async () => {
  const associations = [{ name: 'main', uri: 'urn:n:photo', type: 'picture' }];
  put('video.json', ninjs({ uri: 'urn:n:video', type: 'video', headline: 'Ships', associations }));
  await putPhoto();
  const { dropped } = await run();
  expect(dropped.map(({ what }) => what)).toContain('picture urn:n:photo');
});
