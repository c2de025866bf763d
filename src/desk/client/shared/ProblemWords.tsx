import type { DeskProblem } from '../../protocol.ts';
import { useDesk } from './desk.ts';
import { hintOf, messageOf } from './problem-words.ts';

/** What is wrong, and what to do. */
export function ProblemWords({ problem }: { problem: DeskProblem }) {
  const { t } = useDesk();
  const hint = hintOf(t, problem);
  return (
    <>
      <Said words={messageOf(t, problem)} by={problem.message} />{' '}
      {hint !== '' && <Said words={hint} by={problem.hint} class="hint" />}
    </>
  );
}

interface SaidProps {
  words: string;
  /** What `check` says. */
  by: string | undefined;
  class?: string;
}

/** Words of the desk run in its direction, whatever they begin with; those of `check` may be in another language. */
const Said = ({ words, by, class: name }: SaidProps) =>
  words === by ? <bdi class={name}>{words}</bdi> : <span class={name}>{words}</span>;
