/** A page of the documentation, by its name below `docs/`. */
export interface DocsPage {
  file: string;
  text: string;
}

/** What stands at the top of pages that `npm run docs` writes. */
const made = '<!-- Written by `npm run docs`; what is changed here is overwritten. -->';

/** A page under `docs/reference/`: a title, and blocks with empty lines between them. */
export const referencePage = (name: string, title: string, blocks: readonly string[]): DocsPage => ({
  file: `reference/${name}.md`,
  text: `${[made, `# ${title}`, ...blocks].join('\n\n')}\n`,
});

/** A table of GitHub's Markdown. A cell may hold any text of one line. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Words as code. */
export const code = (text: string): string => `\`${text}\``;
