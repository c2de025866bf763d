import { boxAt } from '../../../../src/disk/content/media/mp4-boxes.ts';

/** Small files of media, made byte by byte: seconds of silence, a film without a frame, a page of PDF. */

const u16 = (value: number) => Buffer.from([value & 255, value >> 8]);
const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const U16 = (value: number) => Buffer.from([value >> 8, value & 255]);
const U32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};
const latin = (text: string) => Buffer.from(text, 'latin1');

const chunk = (name: string, content: Buffer) =>
  Buffer.concat([latin(name), u32(content.length), content, Buffer.alloc(content.length % 2)]);

/** PCM of 8 bits; `LIST` says who speaks. */
export function wav({ seconds = 1, channels = 1, rate = 8000, comment = '' } = {}): Buffer {
  const format = [u16(1), u16(channels), u32(rate), u32(rate * channels), u16(channels), u16(8)];
  const info = comment && chunk('LIST', Buffer.concat([latin('INFO'), chunk('ICMT', latin(`${comment}\0`))]));
  const content = Buffer.concat([
    latin('WAVE'),
    chunk('fmt ', Buffer.concat(format)),
    ...(info ? [info] : []),
    chunk('data', Buffer.alloc(seconds * rate * channels, 128)),
  ]);
  return chunk('RIFF', content);
}

/**
 * MPEG 1, layer III, 32 kbit/s at 32 kHz, mono: frames of 36 ms in 144 bytes; with a comment in ID3v2 and ID3v1.
 *
 * @param told how many frames its header says there are; it has none if that is 0
 */
export function mp3({ frames = 28, comment = '', told = 0 } = {}): Buffer {
  const frame = Buffer.alloc(144);
  U32(0xfffb18c4).copy(frame);
  if (told > 0) {
    const header = Buffer.from(frame);
    Buffer.concat([latin('Xing'), U32(3), U32(told - 1), U32(told * frame.length)]).copy(header, 21);
    return Buffer.concat([header, ...Array.from({ length: frames - 1 }, () => frame)]);
  }
  const text = Buffer.concat([Buffer.from([0]), latin('eng'), latin('\0'), latin(comment)]);
  const id3 = Buffer.concat([latin('COMM'), U32(text.length), Buffer.alloc(2), text]);
  const head = [latin('ID3'), Buffer.from([3, 0, 0, 0, 0, id3.length >> 7, id3.length & 127]), id3];
  const tail = Buffer.alloc(128);
  tail.write(`TAG${comment}`, 'latin1');
  const sound = Array.from({ length: frames }, () => frame);
  return Buffer.concat(comment ? [...head, ...sound, tail] : sound);
}

const box = (name: string, ...content: Buffer[]): Buffer => {
  const inside = Buffer.concat(content);
  return Buffer.concat([U32(inside.length + 8), latin(name), inside]);
};
const full = (name: string, ...content: Buffer[]) => box(name, Buffer.alloc(4), ...content);

/** How a film is turned before it is shown: not at all, or by a quarter to the right. */
const matrices = {
  no: [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000],
  quarter: [0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000],
} as const;

/** Where `mp4` has the samples of its data: behind `ftyp` and the head of `mdat`. */
const dataAt = 24;
export const between = 'between the chunks';

/** A track of data with times, as cameras write places on the way: two samples in two chunks, with other bytes between. */
function dataTrack(data: string, handler: string): { mdat: Buffer; trak: Buffer } {
  const half = Math.floor(data.length / 2);
  const [one, other] = [data.slice(0, half), data.slice(half)];
  const table = box(
    'stbl',
    full('stsd', U32(1), box('gpmd', Buffer.alloc(6), U16(1))),
    full('stts', U32(1), U32(2), U32(1000)),
    full('stsc', U32(1), U32(1), U32(1), U32(1)),
    full('stco', U32(2), U32(dataAt), U32(dataAt + half + between.length)),
    full('stsz', U32(0), U32(2), U32(one.length), U32(other.length)),
  );
  const hdlr = full('hdlr', U32(0), latin(handler), Buffer.alloc(12), latin('\0'));
  const trak = box('trak', box('mdia', hdlr, box('minf', table)));
  return { mdat: box('mdat', latin(one + between + other)), trak };
}

/** A film of one track, with no frame in it. `place` is where a phone says that it was made, `data` what a camera adds. */
export function mp4({
  seconds = 3,
  width = 640,
  height = 360,
  turned = 'no' as keyof typeof matrices,
  place = '',
  data = '',
  handler = 'meta',
  brand = 'isom',
  video = true,
  coded = 'avc1',
  channels = 2,
  aac = 0,
} = {}): Buffer {
  const times = [U32(0), U32(0)];
  const matrix = Buffer.concat(matrices[turned].map(U32));
  const mvhd = full(
    'mvhd',
    ...times,
    U32(1000),
    U32(seconds * 1000),
    Buffer.alloc(16),
    matrix,
    Buffer.alloc(24),
    U32(2),
  );
  const size = video ? [U32(width << 16), U32(height << 16)] : [U32(0), U32(0)];
  const tkhd = full('tkhd', ...times, U32(1), U32(0), U32(seconds * 1000), Buffer.alloc(16), matrix, ...size);
  const mdhd = full('mdhd', ...times, U32(1000), U32(seconds * 1000), U16(0x55c4), U16(0));
  const hdlr = full('hdlr', U32(0), latin(video ? 'vide' : 'soun'), Buffer.alloc(12), latin('\0'));
  const reserved = Buffer.concat([Buffer.alloc(6), U16(1)]);
  const picture = box(coded, reserved, Buffer.alloc(16), U16(width), U16(height), Buffer.alloc(50));
  // Descriptors within each other, as ISO/IEC 14496-1 has them: the last is AAC LC, 44,100 Hz, and its channels.
  const config = Buffer.from([5, 2, ...U16((2 << 11) | (4 << 7) | (aac << 3))]);
  const decoder = Buffer.concat([Buffer.from([4, 13 + config.length]), Buffer.alloc(13), config]);
  const esds = full('esds', Buffer.from([3, 0x80, 3 + decoder.length, 0, 1, 0]), decoder);
  const header = [Buffer.alloc(8), U16(channels), U16(16), U32(0), U32(44100 << 16)];
  const sound = box('mp4a', reserved, ...header, ...(aac > 0 ? [esds] : []));
  const none = ['stts', 'stsc', 'stco'].map((name) => full(name, U32(0)));
  const stbl = box(
    'stbl',
    full('stsd', U32(1), video ? picture : sound),
    ...none,
    full('stsz', U32(0), U32(0)),
  );
  const trak = box('trak', tkhd, box('mdia', mdhd, hdlr, box('minf', stbl)));
  const told = place && box('udta', box('\xA9xyz', U16(place.length), U16(0x15c7), latin(place)));
  const added = data ? dataTrack(data, handler) : null;
  return Buffer.concat([
    box('ftyp', latin(brand), U32(0)),
    ...(added ? [added.mdat] : []),
    box('moov', mvhd, trak, ...(added ? [added.trak] : []), ...(told ? [told] : [])),
    box('mdat', Buffer.alloc(16)),
  ]);
}

/**
 * The same film as it is cut for streaming: pictures for `seconds`, a second in each fragment, beside `data` of a camera's.
 * Defaults are said where players look for them: of all fragments, of one, or of each sample.
 */
export function fragmentedMp4({ seconds = 3, data = 'GPS5 31.95 35.93', based = true } = {}): Buffer {
  const film = mp4({ seconds: 0 });
  const moov = boxAt(film, { content: 0, to: film.length }, ['moov']);
  const head = film.subarray(moov?.content, moov?.to);
  const times = [U32(0), U32(0)];
  const hdlr = full('hdlr', U32(0), latin('meta'), Buffer.alloc(12), latin('\0'));
  const way = box('trak', full('tkhd', ...times, U32(2), Buffer.alloc(68)), box('mdia', hdlr));
  const trex = (track: number) => full('trex', U32(track), U32(1), U32(40), U32(10), U32(0));
  const flags = (name: string, bits: number, ...content: Buffer[]) => box(name, U32(bits), ...content);
  const fragments = Array.from({ length: seconds }, () => {
    // 20 pictures of 40 ms, by default, then four with lengths and sizes of their own; behind them what the camera says.
    const sizes = Array.from({ length: 4 }, () => [U32(50), U32(5)]).flat();
    const build = (offset: number) =>
      box(
        'moof',
        full('mfhd', U32(1)),
        box(
          'traf',
          flags('tfhd', based ? 0x20000 : 0, U32(1)),
          flags('trun', 0x1, U32(20), U32(offset)),
          flags('trun', 0x300, U32(4), ...sizes),
        ),
        box(
          'traf',
          flags('tfhd', based ? 0x20010 : 0x10, U32(2), U32(data.length)),
          flags('trun', based ? 0x1 : 0, U32(1), ...(based ? [U32(offset + 220)] : [])),
        ),
      );
    const moof = build(build(0).length + 8);
    return Buffer.concat([moof, box('mdat', Buffer.alloc(220, 'picture'), latin(data))]);
  });
  const mvex = box('mvex', trex(1), trex(2));
  return Buffer.concat([box('ftyp', latin('isom'), U32(0)), box('moov', head, way, mvex), ...fragments]);
}

const ebml = (id: string, ...content: (Buffer | number)[]): Buffer => {
  const inside = Buffer.concat(content.map((one) => (typeof one === 'number' ? U16(one) : one)));
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE((1n << 56n) | BigInt(inside.length));
  return Buffer.concat([Buffer.from(id, 'hex'), length, inside]);
};

/** A film of WebM without a frame, with a tag that says where it was made. */
export function webm({
  seconds = 2,
  width = 320,
  height = 240,
  place = '',
  title = '',
  kind = 'webm',
} = {}): Buffer {
  const duration = Buffer.alloc(8);
  duration.writeDoubleBE(seconds * 1000);
  const names = title ? [ebml('7ba9', latin(title))] : [];
  const scale = ebml('2ad7b1', Buffer.from([0x0f, 0x42, 0x40]));
  const info = ebml('1549a966', scale, ebml('4489', duration), ...names);
  const video = ebml('e0', ebml('b0', width), ebml('ba', height));
  const track = ebml('ae', ebml('d7', 1), ebml('83', Buffer.from([1])), ebml('86', latin('V_VP8')), video);
  const tag = ebml('67c8', ebml('45a3', latin('RECORDING_LOCATION')), ebml('4487', latin(place)));
  const tags = place ? [ebml('1254c367', ebml('7373', ebml('63c0'), tag))] : [];
  const head = ebml('1a45dfa3', ebml('4282', latin(kind)));
  return Buffer.concat([head, ebml('18538067', info, ebml('1654ae6b', track), ...tags)]);
}

/**
 * Sound or a film as browsers record it, a cluster for each second: what is not known at the beginning, lengths of all and of parts,
 * is not said.
 */
export function liveWebm({ seconds = 3, video = true, place = '' } = {}): Buffer {
  const open = (id: string, ...content: Buffer[]) =>
    Buffer.concat([Buffer.from(id, 'hex'), Buffer.from('01ffffffffffffff', 'hex'), ...content]);
  const picture = ebml('e0', ebml('b0', 320), ebml('ba', 240));
  const sound = ebml('e1', ebml('9f', Buffer.from([1])));
  const [codec, kind, data] = video ? ['V_VP8', 1, picture] : ['A_OPUS', 2, sound];
  const track = ebml(
    'ae',
    ebml('d7', 1),
    ebml('83', Buffer.from([kind as number])),
    ebml('86', latin(codec as string)),
    data as Buffer,
  );
  const info = ebml('1549a966', ebml('2ad7b1', Buffer.from([0x0f, 0x42, 0x40])));
  // Two blocks of track 1: at the beginning of the second, and after 500 ms.
  const block = (at: number) => ebml('a3', Buffer.from([0x81]), U16(at), Buffer.from([0x80, 0]));
  const clusters = Array.from({ length: seconds }, (_, second) =>
    open('1f43b675', ebml('e7', U32(second * 1000)), block(0), block(500)),
  );
  const tag = ebml('67c8', ebml('45a3', latin('RECORDING_LOCATION')), ebml('4487', latin(place)));
  const tags = place ? [ebml('1254c367', ebml('7373', ebml('63c0'), tag))] : [];
  const head = ebml('1a45dfa3', ebml('4282', latin('webm')));
  return Buffer.concat([head, open('18538067', info, ebml('1654ae6b', track), ...clusters, ...tags)]);
}

/** One second of FLAC without a frame, with a comment. */
export function flac({ comment = '' } = {}): Buffer {
  const info = Buffer.alloc(34);
  info.writeUInt16BE(4096, 0);
  info.writeUInt16BE(4096, 2);
  // 44,100 Hz, one channel, 16 bits, 44,100 samples.
  Buffer.from([0x0a, 0xc4, 0x40, 0xf0, 0x00, 0x00, 0xac, 0x44]).copy(info, 10);
  const words = Buffer.concat([u32(0), u32(1), u32(comment.length), latin(comment)]);
  const block = (type: number, content: Buffer) =>
    Buffer.concat([U32((type << 24) | content.length), content]);
  return Buffer.concat([latin('fLaC'), block(0, info), block(0x84, words)]);
}

/** One empty page. */
export function pdf({ author = '' } = {}): Buffer {
  const info = author ? `4 0 obj <</Author (${author})>> endobj\n` : '';
  return latin(`%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200]>> endobj
${info}trailer <</Root 1 0 R${author ? ' /Info 4 0 R' : ''}>>
%%EOF
`);
}

export const vtt = (...words: string[]): string =>
  ['WEBVTT', ...words.map((one, at) => `00:0${at}.000 --> 00:0${at + 1}.000\n${one}`)]
    .join('\n\n')
    .concat('\n');
