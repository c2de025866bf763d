// Drafts translations by a LibreTranslate server: https://docs.libretranslate.com
//
//   translation: { command: node tools/libretranslate.mjs }
//
// LIBRETRANSLATE_URL is the server, such as http://localhost:5000; LIBRETRANSLATE_API_KEY its key, if it wants one.
import { text } from 'node:stream/consumers';

const server = process.env.LIBRETRANSLATE_URL ?? 'http://localhost:5000';
const { source, target, blocks } = JSON.parse(await text(process.stdin));

/** The server knows languages, and no regions: `ar` of `ar-JO`. */
const language = ({ tag }) => new Intl.Locale(tag).language;

const answer = await fetch(new URL('translate', server.endsWith('/') ? server : `${server}/`), {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({
    q: blocks.map((block) => block.text),
    source: language(source),
    target: language(target),
    // Tags stay as they are.
    format: 'html',
    api_key: process.env.LIBRETRANSLATE_API_KEY,
  }),
  signal: AbortSignal.timeout(120_000),
}).catch((error) => fail(`${server} does not answer: ${error.cause?.code ?? error.name}`));
if (!answer.ok) fail(`${server} answers ${answer.status}.`);

const { translatedText } = await answer.json().catch(() => fail(`${server} does not answer in JSON.`));
if (!Array.isArray(translatedText) || translatedText.length !== blocks.length)
  fail(`${server} gave no translation of each text.`);

const translated = blocks.map(({ id }, index) => ({ id, text: translatedText[index] }));
process.stdout.write(JSON.stringify({ blocks: translated }));

/** Ends with a message, so that nothing is drafted. */
function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
