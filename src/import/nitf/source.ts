import { decodeDocument } from '../agency/decode.ts';
import { foundOf, withdrawal } from '../agency/item.ts';
import { statusOf } from '../agency/status.ts';
import { parseXml, rootNameOf } from '../agency/xml.ts';
import type { FileSource } from '../source.ts';
import { readNitf } from './document.ts';
import { aboutAnother } from './identity.ts';

/** News Industry Text Format, one text a file (https://www.iptc.org/std/NITF/). */
export const nitf: FileSource = {
  name: 'nitf',
  label: 'NITF',
  recognises: ({ text }) => text !== null && rootNameOf(text) === 'nitf',
  async *read(input, context) {
    const root = parseXml(decodeDocument(await input.bytes(), input.name, context.encoding), input.name);
    yield* foundOf(readNitf(root));
    const other = aboutAnother(root);
    if (other && statusOf(other.status) === 'canceled') yield { item: withdrawal({ guid: other.guid }) };
  },
};
