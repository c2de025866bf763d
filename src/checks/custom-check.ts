import type { Content } from '../newsroom/snapshot/snapshot.ts';
import { codePlace } from '../problems/code-place.ts';
import { placesIn } from '../problems/places.ts';
import { type Finding, finding, type Problem, problem } from '../problems/problem.ts';
import type { Article, StaticPage } from '../story/article.ts';

/** A text that a check of the newsroom's own looks at. */
export interface CheckedText {
  kind: 'story' | 'page';
  /** The name of its folder. */
  id: string;
  edition: string;
  title: string;
  description: string;
  /** The text itself, without front matter. */
  markdown: string;
  status: Article['status'];
  /** What only stories have. */
  story: Pick<
    Article,
    'section' | 'topics' | 'authors' | 'translators' | 'image' | 'kind' | 'published' | 'original'
  > | null;
}

/** What a check finds: what is wrong, what to do, and where. */
export interface Mistake {
  message: string;
  hint: string;
  /** `warning` keeps nothing from being published. */
  severity?: 'error' | 'warning';
  /** The key of the front matter it is about, such as `title`, or words of the text, which are looked for. */
  at?: { key: string } | { words: string };
}

/** A check of the newsroom's own: the default export of `theme/checks/NAME.ts`. It sees one text at a time. */
export type CustomCheck = (text: CheckedText) => readonly Mistake[];

/** A check, its name, and its file as problems name it. */
export interface NamedCheck {
  name: string;
  file: string;
  check: CustomCheck;
}

/** What the newsroom's own checks find in content: problems with places, and findings at keys. */
export function runOwnChecks(
  checks: readonly NamedCheck[],
  content: Content,
): { problems: Problem[]; findings: Finding[] } {
  const problems: Problem[] = [];
  const findings: Finding[] = [];
  if (checks.length === 0) return { problems, findings };
  for (const text of [...content.articles, ...content.pages]) {
    const checked = checkedOf(text, content.readBody(text.body));
    for (const one of checks) {
      for (const mistake of mistakesOf(one, checked, problems)) {
        const rule = mistake.severity === 'warning' ? 'custom-advice' : 'custom-rule';
        const params = { check: one.name, message: mistake.message, hint: mistake.hint };
        const { at = { key: 'title' } } = mistake;
        if ('key' in at) findings.push(finding(rule, params, text.body.file, [at.key]));
        else problems.push(problem(rule, params, placeOf(text, checked.markdown, at.words)));
      }
    }
  }
  return { problems, findings };
}

/** What a check says of a text; nothing if it fails, which is a problem of its own. */
function mistakesOf({ check, file }: NamedCheck, text: CheckedText, problems: Problem[]): readonly Mistake[] {
  try {
    const found: unknown = check(text);
    if (Array.isArray(found) && found.every(isMistake)) return found;
    throw new TypeError('a check must give a list of { message, hint }');
  } catch (error) {
    const detail = `${error instanceof Error ? error.message : String(error)} (${text.kind} ${text.id}, ${text.edition})`;
    problems.push(problem('theme-code', { detail }, { file, ...codePlace(error, file) }));
    return [];
  }
}

const isMistake = (one: unknown): one is Mistake =>
  typeof one === 'object' && one !== null && 'message' in one && 'hint' in one;

function checkedOf(text: Article | StaticPage, markdown: string): CheckedText {
  const isStory = 'story' in text;
  const { edition, title, description, status } = text;
  return {
    kind: isStory ? 'story' : 'page',
    id: isStory ? text.story : text.id,
    edition,
    title,
    description,
    markdown,
    status,
    story: isStory ? text : null,
  };
}

/** Where words stand in a text; where it starts, if they do not. */
function placeOf({ body }: Article | StaticPage, markdown: string, words: string) {
  const { line, column } = placesIn(markdown)(Math.max(0, markdown.indexOf(words)));
  return { file: body.file, line: line + body.line - 1, column };
}
