import { problem } from '../../problems/problem.ts';
import type { InputFile } from '../input.ts';
import type { Context, FileSource, Found } from '../source.ts';
import { textAt } from '../values.ts';
import { exportOf } from './export.ts';
import { textOfPost } from './item.ts';

/** Exports of Ghost: JSON with the tables of its database. */
export const ghost: FileSource = {
  name: 'ghost',
  label: 'a Ghost export (JSON)',
  recognises: ({ text }) =>
    text !== null &&
    /^\s*\{/.test(text) &&
    /"(?:db|data)"\s*:/.test(text) &&
    (/"exported_on"\s*:/.test(text) || /"posts(?:_meta|_tags|_authors)?"\s*:\s*\[/.test(text)),
  read,
};

async function* read(input: InputFile, context: Context): AsyncGenerator<Found> {
  const place = { file: input.name, line: 1, column: 1 };
  const data = exportOf(jsonOf(new TextDecoder().decode(await input.bytes())));
  if (!data) {
    yield { problem: problem('import-not-ghost', {}, place) };
    return;
  }
  for (const [index, post] of data.posts.entries()) {
    const path = `posts[${index}]`;
    const isEmpty = ['title', 'html', 'lexical', 'mobiledoc', 'markdown'].every(
      (key) => textAt(post, key) === '',
    );
    if (isEmpty)
      yield { dropped: { what: `post ${textAt(post, 'slug', 'id')}`, path, reason: 'it is empty' } };
    else yield { item: textOfPost(post, data, context) };
  }
  for (const { name, count } of data.others) {
    yield {
      dropped: { what: `${name}: ${count} rows`, reason: 'for Ghost, its members and its themes only' },
    };
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
