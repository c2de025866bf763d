import { type CssNode, generate, parse, walk } from 'css-tree';
import { closest } from '../problems/closest.ts';
import { type Place, type Problem, problem } from '../problems/problem.ts';
import { tokens } from './tokens.ts';

/** Besides tokens: which of its two colours `light-dark()` gives. */
const others = new Set(['color-scheme']);
const paper = /^light-dark\(#[\da-f]{6},\s*#[\da-f]{6}\)$/i;

/** A face that a theme adds: its family, and its files as `tokens.css` names them. */
export interface ThemeFace {
  family: string;
  files: readonly string[];
}

/** What `theme/tokens.css` says. */
export interface ThemeTokens {
  /** Faces, in the order of the file. */
  faces: readonly ThemeFace[];
  /** Script, by its ISO 15924 code, or `''` for all → the families of `--face`. */
  families: ReadonlyMap<string, readonly string[]>;
  problems: readonly Problem[];
}

/**
 * Reads `tokens.css`, which sets tokens, adds faces, and does nothing else.
 *
 * @param hasFile whether a file is there, by its name relative to the style sheet
 */
export function readTokens(css: string, file: string, hasFile: (name: string) => boolean): ThemeTokens {
  const problems: Problem[] = [];
  const faces: ThemeFace[] = [];
  const families = new Map<string, string[]>();
  const tree = parse(css, {
    positions: true,
    onParseError: ({ message, line, column }: Error & { line?: number; column?: number }) => {
      problems.push(
        problem('token-other', { what: message }, { file, line: line ?? 1, column: column ?? 1 }),
      );
    },
  });
  walk(tree, function (node) {
    const { line, column } = node.loc?.start ?? { line: 1, column: 1 };
    const place = { file, line, column };
    if (node.type === 'Atrule') {
      if (node.name === 'font-face') faces.push(faceOf(node));
      else if (!conditions.has(node.name))
        problems.push(problem('token-other', { what: `@${node.name}` }, place));
    }
    if (node.type === 'Url' && !hasFile(node.value))
      problems.push(problem('theme-file-missing', { name: node.value }, place));
    if (node.type !== 'Declaration' || this.atrule?.name === 'font-face') return;
    const value = generate(node.value).trim();
    problems.push(...declarationProblems(node.property, value, place));
    if (node.property !== '--face' || !this.rule) return;
    for (const script of scriptsIn(generate(this.rule.prelude))) families.set(script, familiesIn(value));
  });
  return { faces, families, problems };
}

/** The scripts that a selector is about; `''` for all. */
const scriptsIn = (selector: string) =>
  selector.split(',').map((one) => /data-script="?(\w+)/.exec(one)?.[1] ?? '');

const conditions = new Set(['media', 'supports']);

function declarationProblems(name: string, value: string, place: Place): Problem[] {
  if (!name.startsWith('--')) return others.has(name) ? [] : [problem('token-other', { what: name }, place)];
  if (!Object.hasOwn(tokens, name))
    return [problem('token-unknown', { name, nearest: closest(name, Object.keys(tokens)) }, place)];
  const isWrong = name === '--paper' && !paper.test(value);
  return isWrong ? [problem('token-value', { name, wanted: '`light-dark(#rrggbb, #rrggbb)`' }, place)] : [];
}

const unquoted = (text: string) => text.trim().replace(/^(["'])(.*)\1$/, '$2');
const familiesIn = (value: string) => value.split(',').map(unquoted);

function faceOf(rule: CssNode): ThemeFace {
  let family = '';
  const files: string[] = [];
  walk(rule, (node) => {
    if (node.type === 'Declaration' && node.property === 'font-family')
      family = unquoted(generate(node.value));
    if (node.type === 'Url') files.push(node.value);
  });
  return { family, files };
}
