import { catalogue, type RuleId } from '../../src/problems/catalogue.ts';
import type { Rule } from '../../src/problems/rule.ts';
import { code, type DocsPage, referencePage, table } from './page.ts';
import { examples } from './rule-examples.ts';

/** The pages of rules: each has sections, named with the first rule of each in the order of the catalogue. */
const pages: readonly { name: string; title: string; sections: Readonly<Record<string, RuleId>> }[] = [
  {
    name: 'rules-files',
    title: 'Rules about files, front matter and pictures',
    sections: {
      Files: 'file-encoding',
      'YAML and front matter': 'yaml-syntax',
      Characters: 'forbidden-character',
      'What texts say of other things': 'unknown-section',
      'Originals and addresses': 'translation-of-itself',
      Pictures: 'image-missing',
    },
  },
  {
    name: 'rules-translations',
    title: 'Rules about translations',
    sections: {
      'Translations and their originals': 'translation-of-nothing',
      'Drafts by machine': 'machine-draft',
      'Commands, and files for translators': 'not-a-translation',
    },
  },
  {
    name: 'rules-texts',
    title: 'Rules about texts',
    sections: { 'Blocks, links and images': 'markdown-too-complex', Prose: 'mixed-digits' },
  },
  {
    name: 'rules-builds',
    title: 'Rules about the publication and its builds',
    sections: {
      'Addresses, folders and times': 'slug-script',
      'Strings of the site': 'string-missing',
      'The newsroom’s theme and code': 'theme-unknown',
      'Wire copy': 'import-unreadable',
      'Builds and servers': 'output-foreign',
    },
  },
  {
    name: 'rules-site',
    title: 'Rules about the built site',
    sections: {
      Pages: 'html-syntax',
      'Structured data': 'jsonld-syntax',
      Feeds: 'xml-syntax',
      Sitemaps: 'robots-txt',
      'Other files': 'security-txt',
    },
  },
];

const ids = Object.keys(catalogue) as RuleId[];
const firsts = pages.flatMap(({ sections }) => Object.values(sections));

/** What each rule says, by the name that stands in brackets behind a problem. */
export const rulePages = (): DocsPage[] =>
  pages.map(({ name, title, sections }) =>
    referencePage(name, title, [
      'By the name that stands in brackets behind a problem. An error keeps the site from being published; a warning is worth a look. `…` stands for what a problem names.',
      ...Object.entries(sections).flatMap(([heading, first]) => [`## ${heading}`, ruleTable(from(first))]),
    ]),
  );

/** The rules from one on, as far as the next section begins. */
function from(first: RuleId): RuleId[] {
  const [, ...rest] = ids.slice(ids.indexOf(first));
  const end = rest.findIndex((id) => firsts.includes(id));
  return [first, ...(end < 0 ? rest : rest.slice(0, end))];
}

const ruleTable = (rules: readonly RuleId[]) =>
  table(['Rule', 'Kind', 'What is wrong', 'What to do'], rules.map(row));

function row(id: RuleId): string[] {
  const { severity, message, hint, source } = catalogue[id] as Rule<unknown>;
  const params = paramsOf(id);
  return [source ? `[${code(id)}](${source})` : code(id), severity, String(message(params)), hint(params)];
}

/** Parameters of which each is an ellipsis, as text or as a list of one, where no example says it. */
const paramsOf = (id: RuleId): unknown =>
  new Proxy<Readonly<Record<string, unknown>>>(
    { ...examples[id] },
    {
      get: (given, key) =>
        String(key) in given ? given[String(key)] : key === 'nearest' ? undefined : ['…'],
    },
  );
