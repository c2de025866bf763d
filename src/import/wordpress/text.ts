/**
 * Bytes as text, piece by piece. A byte order mark decides, then the encoding of the XML declaration, then `encoding`;
 * without any, UTF-8. Bytes that mean nothing become U+FFFD.
 *
 * @param encoding a label of the Encoding Standard (WHATWG); an unknown one counts for none
 */
export async function* textOf(chunks: AsyncIterable<Uint8Array>, encoding?: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    decoder ??= decoderOf(chunk, encoding);
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder) yield decoder.decode();
}

function decoderOf(front: Uint8Array, encoding: string | undefined): TextDecoder {
  const [a, b] = front;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le');
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be');
  const start = new TextDecoder('latin1').decode(front.subarray(0, 200));
  const declared = /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(
    start,
  )?.[1];
  for (const label of [declared, encoding]) {
    try {
      if (label !== undefined && !/^utf-?16/i.test(label)) return new TextDecoder(label);
    } catch {
      // A label that no standard knows says nothing.
    }
  }
  return new TextDecoder();
}
