import { directives } from '../../markdown/news/directives.ts';
import { blockName, leafBlocks } from '../../problems/block-name.ts';
import { readYaml } from '../../problems/validate.ts';
import type { Publication } from '../../publication/publication.ts';
import { glossarySchema } from '../../publication/schemas/glossary.ts';
import { type Desk, heldOf } from '../desk.ts';
import type { Vocabularies } from '../protocol.ts';
import { termChoices } from './choices.ts';
import { readVocabularyFile, vocabularyFiles } from './vocabulary.ts';

/** Choices of fields, in a language. */
export async function vocabularies(desk: Desk, language: string): Promise<Vocabularies> {
  const { content, code } = await heldOf(desk);
  const { publication } = content;
  const stories = content.articles
    .filter((one) => one.original === one.edition)
    .toSorted((a, b) => b.published - a.published);
  const blocks = [...Object.keys(directives), ...Object.keys(code.blocks)];
  return {
    sections: termChoices(publication, 'section', language),
    topics: termChoices(publication, 'topic', language),
    people: termChoices(publication, 'person', language),
    glossary: glossaryTerms(desk, publication),
    stories: stories.map(({ story, title, edition }) => {
      const { language: own = 'und', direction = 'ltr' } =
        publication.editions.find(({ id }) => id === edition) ?? {};
      return { value: story, label: title, language: own, direction };
    }),
    blocks: blocks.map((name) => ({ name, template: templatesOf(publication, name) })),
    files: vocabularyFiles(desk),
  };
}

const templatesOf = ({ editions }: Publication, name: string) =>
  Object.fromEntries(editions.map(({ id }) => [id, templateOf(name)]));

const templateOf = (name: string) =>
  leafBlocks.includes(name) ? `${blockName(name)}{url="" title=""}` : `${blockName(name)}\n\n:::`;

/** The preferred form of each term. */
function glossaryTerms(desk: Desk, { editions }: Publication): Vocabularies['glossary'] {
  const { text } = readVocabularyFile(desk, 'glossary');
  const { value } = readYaml(glossarySchema(editions), text, '', 1);
  return Object.entries(value ?? {}).map(([id, said]) => ({
    id,
    terms: Object.fromEntries(
      editions.flatMap((edition) => {
        const forms = (said as Record<string, readonly string[] | undefined>)[edition.id];
        return forms?.[0] ? [[edition.id, forms[0]]] : [];
      }),
    ),
  }));
}
