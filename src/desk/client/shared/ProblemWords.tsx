import type { DeskProblem } from '../../protocol.ts';
import { useDesk } from './desk.ts';
import { hintOf, messageOf } from './problem-words.ts';

/** What is wrong, and what to do. Each is set apart: it may be in another language than the page. */
export function ProblemWords({ problem }: { problem: DeskProblem }) {
  const { t } = useDesk();
  const hint = hintOf(t, problem);
  return (
    <>
      <bdi>{messageOf(t, problem)}</bdi> {hint !== '' && <bdi class="hint">{hint}</bdi>}
    </>
  );
}
