// Drafts translations by DeepL. Install its library first: npm install deepl-node
//
//   translation: { command: node tools/deepl.mjs }
//
// DEEPL_AUTH_KEY is your key; DEEPL_SERVER_URL another server than DeepL's, if there is one.
import { text } from 'node:stream/consumers';
import { DeepLClient } from 'deepl-node';

const { source, target, blocks } = JSON.parse(await text(process.stdin));
const client = new DeepLClient(process.env.DEEPL_AUTH_KEY ?? '', { serverUrl: process.env.DEEPL_SERVER_URL });

/** What DeepL calls a language that texts are translated into: English and Portuguese have a region. */
const into = { en: 'en-GB', pt: 'pt-PT' };
const language = ({ tag }) => new Intl.Locale(tag).language;

/** Names as the newsroom writes them, for DeepL to take into account. */
const names = (terms) => terms.map(({ source: name, forms }) => `${name} = ${forms[0]}`).join('; ');

try {
  const translated = [];
  // One request a block: each has names of its own.
  for (const { id, text: words, terms } of blocks) {
    const result = await client.translateText(
      words,
      language(source),
      into[language(target)] ?? language(target),
      {
        // Tags stay as they are.
        tagHandling: 'xml',
        context: names(terms),
      },
    );
    translated.push({ id, text: result.text });
  }
  process.stdout.write(JSON.stringify({ blocks: translated }));
} catch (error) {
  process.stderr.write(`DeepL: ${error.message}\n`);
  process.exitCode = 1;
}
