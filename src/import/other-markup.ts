import { problem } from '../problems/problem.ts';
import { rootNameOf } from './agency/xml.ts';
import type { FileSource } from './source.ts';

/** The start of data in JSON. */
const json = /^\uFEFF?\s*(?:\{\s*"|\[\s*[{[])/;

/** XML and JSON of formats that no source reads: refused, as their marks would be taken for words of a text. */
export const otherMarkup: FileSource = {
  name: 'markup',
  label: 'XML or JSON of another format',
  recognises: ({ text }) => text !== null && (rootNameOf(text) !== undefined || json.test(text)),
  async *read({ name }) {
    yield { problem: problem('import-unknown', { name }, { file: name, line: 1, column: 1 }) };
  },
};
