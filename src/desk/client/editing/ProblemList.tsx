import type { DeskProblem } from '../../protocol.ts';
import { shownProblems } from '../model/shown-problems.ts';
import type { TextSession } from '../model/text-session.ts';
import { useDesk } from '../shared/desk.ts';
import { labelOf } from '../shared/field-label.ts';
import { ProblemWords } from '../shared/ProblemWords.tsx';
import { fieldId, showField } from './show-field.ts';

interface Props {
  session: TextSession;
  goTo(line: number, column: number): void;
}

/** What `check` says of a text as it is typed; each leads to its place. */
export function ProblemList({ session, goTo }: Props) {
  const { t } = useDesk();
  const problems = shownProblems(session);
  return (
    <details class="group problems">
      <summary>
        {t('problems')}{' '}
        <span class={problems.length > 0 ? 'badge wrong' : 'badge'}>
          {t('problemCount', { count: problems.length })}
        </span>
      </summary>
      <ul>
        {problems.map((one, index) => (
          <li key={index} class={one.severity}>
            <strong>{one.severity === 'error' ? t('error') : t('warning')}</strong>{' '}
            <ProblemWords problem={one} /> <Place {...{ one, session, goTo }} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Place({ one, session, goTo }: Props & { one: DeskProblem }) {
  const { t } = useDesk();
  const { path, line, column = 1 } = one;
  if (path) {
    return (
      <button type="button" class="quiet" onClick={() => showField(fieldId(session.place.edition, path))}>
        {labelOf(t, path)}
      </button>
    );
  }
  return line === undefined ? null : (
    <button type="button" class="quiet" onClick={() => goTo(line, column)}>
      {t('goToPlace', { line })}
    </button>
  );
}
