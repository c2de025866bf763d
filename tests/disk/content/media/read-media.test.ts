import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { captionFaults } from '../../../../src/disk/content/media/captions.ts';
import { probe } from '../../../../src/disk/content/media/probe.ts';
import { readMedia } from '../../../../src/disk/content/media/read-media.ts';
import { strip } from '../../../../src/disk/content/media/strip.ts';
import { sniffMedia } from '../../../../src/publication/media/sniff.ts';
import { between, flac, fragmentedMp4, liveWebm, mp3, mp4, pdf, vtt, wav, webm } from './files.ts';

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const office = (name: string) =>
  Buffer.from(zipSync({ '[Content_Types].xml': Buffer.alloc(9), [name]: Buffer.alloc(9) }));

/** A recording whose length was not known when its head was written: 44 bytes come before its sound. */
const unknownLength = wav({ seconds: 2 });
unknownLength.writeUInt32LE(0x7ffff000, 40);
const gsm = wav({ seconds: 2 });
gsm.writeUInt16LE(0x31, 20);

describe('a file of media is read by what it holds', () => {
  test.each([
    ['a.wav', wav({ seconds: 2 }), { type: 'audio/wav', seconds: 2, size: null }],
    ['a.mp3', mp3({ frames: 28 }), { type: 'audio/mpeg', seconds: 1.008, size: null }],
    ['a.m4a', mp4({ seconds: 3, video: false }), { type: 'audio/mp4', seconds: 3, size: null }],
    ['a.flac', flac(), { type: 'audio/flac', seconds: 1, size: null }],
    ['a.mp4', mp4({ seconds: 3 }), { type: 'video/mp4', seconds: 3, size: { width: 640, height: 360 } }],
    [
      'upright.mp4',
      mp4({ width: 1920, height: 1080, turned: 'quarter' }),
      { seconds: 3, size: { width: 1080, height: 1920 } },
    ],
    ['a.webm', webm({ seconds: 2 }), { type: 'video/webm', seconds: 2, size: { width: 320, height: 240 } }],
    ['live.webm', liveWebm({ seconds: 3 }), { seconds: 2.5, size: { width: 320, height: 240 } }],
    ['whole.mp3', mp3({ frames: 28, told: 28 }), { type: 'audio/mpeg', size: null }],
    ['a.pdf', pdf(), { type: 'application/pdf', seconds: null, size: null }],
    ['a.en.vtt', Buffer.from(vtt('One', 'Two')), { type: 'text/vtt' }],
  ])('%s', (name, bytes, expected) => {
    expect(readMedia(bytes, name)).toMatchObject({ ...expected, flaw: null, found: [], faults: [] });
  });

  test.each([
    ['empty.mp3', Buffer.alloc(0), 'empty'],
    ['cut.mp4', mp4().subarray(0, 40), 'unreadable'],
    ['zeros.wav', Buffer.alloc(2000), 'unreadable'],
    ['really-wav.mp3', wav(), 'misnamed'],
    ['really-mp4.webm', mp4(), 'misnamed'],
    ['phone.mp4', mp4({ brand: 'qt  ' }), 'misnamed'],
    ['mkv.webm', webm({ kind: 'matroska' }), 'misnamed'],
    ['sound.mp4', mp4({ video: false }), 'pictureless'],
    ['sound.webm', liveWebm({ video: false }), 'pictureless'],
    ['half.mp3', mp3({ frames: 14, told: 28 }), 'cut'],
    ['half.webm', webm({ place: 'Amman' }).subarray(0, -10), 'cut'],
    ['voice.mp3', Buffer.from(`#!AMR\n${'\x3c\x91'.repeat(200)}`, 'latin1'), 'misnamed'],
    ['really-mp3.pdf', mp3(), 'misnamed'],
    ['latin.en.vtt', Buffer.from([0x57, 0x45, 0x42, 0x56, 0x54, 0x54, 0x0a, 0xe9]), 'encoding'],
    ['words.en.vtt', Buffer.from('WEBVTT\n\n1.5 --> 2\nx\n'), 'captions'],
    ['wide.en.vtt', utf16(vtt('One')), 'encoding'],
    ['wide.csv', utf16('city,people\n'), 'encoding'],
    ['windows-1256.csv', Buffer.from([0xc7, 0xe1, 0x2c, 0x31]), 'encoding'],
    ['half.pdf', pdf().subarray(0, -8), 'cut'],
    ['half.wav', wav({ seconds: 2 }).subarray(0, 9000), 'cut'],
    ['sheet.docx', office('xl/workbook.xml'), 'misnamed'],
    ['text.xlsx', office('word/document.xml'), 'misnamed'],
    ['pictures.docx', Buffer.from(zipSync({ 'IMG_1.jpg': Buffer.alloc(9) })), 'misnamed'],
  ])('%s is %s', (name, bytes, flaw) => {
    expect(readMedia(bytes, name)?.flaw).toBe(flaw);
  });

  test.each([
    ['round.wav', wav({ channels: 4 }), ['channels']],
    ['quad.m4a', mp4({ video: false, aac: 4 }), ['channels']],
    ['stereo.m4a', mp4({ video: false, aac: 2 }), []],
    ['phone.mp4', mp4({ coded: 'hvc1' }), ['coding']],
    ['place.mp4', mp4({ place: '+31.95+035.93/' }), ['location']],
    ['track.mp4', mp4({ data: 'GPS5 31.95 35.93' }), ['location']],
    ['drone.mp4', mp4({ data: 'GPS (35.93, 31.95, 20)', handler: 'text' }), ['location']],
    ['place.webm', webm({ place: 'Amman' }), ['location']],
    ['author.pdf', pdf({ author: 'A. Source' }), ['people']],
    ['nobody.pdf', pdf({ author: '' }), []],
    ['pipe.wav', unknownLength, []],
    ['dictated.wav', gsm, ['coding']],
    ['of-offices.docx', office('word/document.xml'), []],
    ['author.docx', zipSync({ 'docProps/core.xml': Buffer.from('<dc:creator>A</dc:creator>') }), ['people']],
    ['nobody.docx', zipSync({ 'docProps/core.xml': Buffer.from('<dc:creator></dc:creator>') }), []],
  ])('%s tells %j', (name, bytes, found) => {
    expect(readMedia(Buffer.from(bytes), name)?.found).toEqual(found);
  });
});

const isoFile = (brand: string) => Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0`, 'latin1');
const marked = (hex: string) => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(400)]);

/** What phones, old archives and interrupted downloads give under names of other kinds. */
test.each([
  ['heic', isoFile('heic'), 'picture'],
  ['3gp', isoFile('3gp5'), 'mp4'],
  ['mov', isoFile('qt  '), 'quicktime'],
  ['jpeg', marked('ffd8ffe1'), 'picture'],
  ['aac', marked('fff15080'), 'aac'],
  ['mp3', marked('fffb18c4'), 'mpeg'],
  ['avi', Buffer.from('RIFF\0\0\0\0AVI LIST', 'latin1'), 'avi'],
  ['aiff', Buffer.from('FORM\0\0\0\0AIFFCOMM', 'latin1'), 'aiff'],
  ['caf', Buffer.from('caff\0\x01\0\0desc', 'latin1'), 'caf'],
  ['wma', marked('3026b2758e66cf11'), 'asf'],
  ['transport stream', Buffer.alloc(400).fill(0x47, 0, 1).fill(0x47, 188, 189), 'mpeg-ts'],
  ['doc', marked('d0cf11e0a1b11ae1'), 'ole'],
  ['rtf', Buffer.from('{\\rtf1\\ansi hello}'), 'rtf'],
  ['a page that asks to sign in', Buffer.from('\uFEFF\n<!DOCTYPE html><html>'), 'html'],
  [
    'odt',
    zipSync({ mimetype: [Buffer.from('application/vnd.oasis.opendocument.text'), { level: 0 }] }),
    'odt',
  ],
  ['pptx', office('ppt/presentation.xml'), 'pptx'],
  ['zeros', Buffer.alloc(400), null],
])('%s is known by its first bytes', (_, bytes, kind) => {
  expect(sniffMedia(bytes)).toBe(kind);
});

test.each([true, false])(
  'a film in fragments is as long as they are, and tells nothing of the way (based: %s)',
  (based) => {
    const film = fragmentedMp4({ seconds: 3, based });
    const read = readMedia(film, 'a.mp4');
    expect(read).toMatchObject({
      seconds: 3,
      flaw: null,
      found: ['location'],
      size: { width: 640, height: 360 },
    });
    const { bytes } = strip(film, 'mp4');
    const left = Buffer.from(bytes).toString('latin1');
    expect([bytes.length, left.includes('GPS5'), left.split('picture').length]).toEqual([
      film.length,
      false,
      film.toString('latin1').split('picture').length,
    ]);
    for (let cut = 0; cut < film.length; cut += 7) strip(film.subarray(0, cut), 'mp4');
  },
);

test('a recording that takes too long gives nothing of itself to the next', () => {
  // Now and then the thread answers before anybody waits.
  const tries = Array.from({ length: 100 }, () => () => probe(wav({ seconds: 2 }), 'audio/wav', 0));
  expect(tries.some((one) => one() === 'slow')).toBe(true);
  expect(probe(wav({ seconds: 5 }), 'audio/wav')).toMatchObject({ seconds: 5 });
  expect(probe(wav({ seconds: 1 }), 'audio/wav')).toMatchObject({ seconds: 1 });
});

describe('what a recording tells of people', () => {
  const secret = 'Source Nadia, 31.95';
  const told = [
    ['mp3', mp3({ comment: secret })],
    ['mp4', mp4({ place: secret })],
    ['mp4', mp4({ data: `${secret} ${secret}` })],
    ['mp4', mp4({ data: secret.repeat(3), handler: 'sbtl', place: secret })],
    ['webm', webm({ place: secret })],
    ['webm', webm({ title: secret })],
    ['webm', liveWebm({ place: secret })],
    ['wav', wav({ comment: secret })],
    ['flac', flac({ comment: secret })],
  ] as const;

  test.each(told)('is not in what is published of %s, which plays as it did', (extension, bytes) => {
    const container = sniffMedia(bytes);
    const published = Buffer.from(strip(bytes, container ?? 'text').bytes);
    expect(bytes.includes('Nadia')).toBe(true);
    expect(published.includes('Nadia')).toBe(false);
    expect(published.includes(between)).toBe(bytes.includes(between));
    const [before, after] = [readMedia(bytes, `a.${extension}`), readMedia(published, `a.${extension}`)];
    expect(after).toEqual({ ...before, found: [] });
    expect(published).toHaveLength(before?.bytes ?? 0);
  });

  test('bytes that are no file of the kind are no trouble', () => {
    const containers = ['mpeg', 'mp4', 'webm', 'wav', 'flac', 'ogg'] as const;
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .tuple(fc.constantFrom(...told.map(([, whole]) => whole)), fc.nat(), fc.nat(255))
        .map(([whole, at, value]) => {
          const copy = Uint8Array.from(whole);
          copy[at % copy.length] = value;
          return copy;
        }),
    );
    fc.assert(
      fc.property(bytes, fc.constantFrom(...containers), (some, container) => {
        expect(strip(some, container).bytes.length).toBeLessThanOrEqual(some.length);
      }),
    );
  });
});

test.each([
  [vtt('One'), []],
  [
    '\uFEFFWEBVTT - title\r\n\r\nSTYLE\r\n::cue { color: red }\r\n\r\n1\r\n01:00:00.000 --> 01:00:02.000 line:0\r\nx\r\n',
    [],
  ],
  ['subtitles\n', [[1, 'header']]],
  ['WEBVTT\n\nno cues\n', [[1, 'empty']]],
  ['WEBVTT\n\n00:01,000 --> 00:02,000\nx\n', [[3, 'timing']]],
  ['WEBVTT\n\n00:02.000 --> 00:01.000\nx\n', [[3, 'order']]],
  ['WEBVTT\n\n00:05.000 --> 00:06.000\nx\n\n00:01.000 --> 00:02.000\ny\n', [[6, 'order']]],
  ['WEBVTT\n\n00:01.000 --> 00:02.000\n\n', [[3, 'empty']]],
])('captions %j have the faults %j', (text, expected) => {
  expect(captionFaults(text).map(({ line, what }) => [line, what])).toEqual(expected);
});
