import path from 'node:path';
import type { Problem } from '../../problems/problem.ts';

/**
 * A page that shows problems in Astro's own overlay, and lists them below it. It reloads by itself
 * when content changes. Nothing is thrown: the terminal says each problem once, whoever asks.
 */
export function errorPage(problems: readonly Problem[]): Response {
  const [first] = problems;
  const overlay = first && overlayOf(first, problems.length - 1);
  const page = `<!doctype html>
<html>
<head><meta charset="utf-8"><title>${escaped(first ? placeOf(first) : '')}</title></head>
<body>
<ul>${problems.map(itemOf).join('\n')}</ul>
<script type="module">
import { ErrorOverlay } from '/@vite/client';
document.body.append(new ErrorOverlay(${JSON.stringify(overlay).replaceAll('<', '\\u003c')}));
</script>
</body>
</html>
`;
  return new Response(page, { status: 500, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

const placeOf = ({ file, line, column }: Problem) => `${file}:${line}:${column}`;

/** A problem in the shape that Astro's overlay takes. */
function overlayOf(problem: Problem, more: number) {
  const { rule, file, line, column, message, hint } = problem;
  return {
    name: rule,
    title: placeOf(problem),
    message,
    hint: more > 0 ? `${hint} (${more} more: close this to see them)` : hint,
    loc: { file: path.resolve(file), line, column },
    stack: `${rule} at ${placeOf(problem)}`,
  };
}

function itemOf(problem: Problem): string {
  const { message, hint, rule } = problem;
  return `<li><code>${escaped(placeOf(problem))}</code> ${escaped(message)} ${escaped(hint)} [${rule}]</li>`;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
